package org.kartei.credit.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The balance as a small line, movement by movement; the statement below tells the same in words. */
final class BalanceLine extends Div {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 32;

    BalanceLine() {
        addClassName("credit-line");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** @param balances after each movement, the oldest first; two make a line */
    void show(List<BigDecimal> balances) {
        removeAll();
        setVisible(balances.size() > 1);
        if (balances.size() > 1) {
            add(new Svg(svg(balances)));
        }
    }

    private static String svg(List<BigDecimal> balances) {
        double highest =
                balances.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double scale = highest == 0 ? 0 : (HEIGHT - 2) / highest;
        double step = (double) WIDTH / (balances.size() - 1);
        var points = new ArrayList<String>();
        for (int i = 0; i < balances.size(); i++) {
            double y = HEIGHT - 1 - balances.get(i).doubleValue() * scale;
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", i * step, y));
        }
        return "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\"><polyline points=\"%s\"/></svg>"
                .formatted(WIDTH, HEIGHT, String.join(" ", points));
    }
}
