package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import java.util.Optional;
import org.kartei.invoice.LinePrice;
import org.kartei.shell.Formats;

/** What a line costs; a click tells why. */
final class PriceButton extends Div {

    private static final String NOT_KNOWN = "\u2013";

    private final Button price = new Button(NOT_KNOWN);
    private final Popover reasons = new Popover();

    PriceButton() {
        addClassNames("draft-amount", "amount");
        price.addThemeVariants(ButtonVariant.TERTIARY);
        price.setTooltipText(getTranslation("invoice.line.why"));
        reasons.setTarget(price);
        reasons.setAriaLabel(getTranslation("invoice.line.why"));
        add(price, reasons);
    }

    /** @param now empty where it is not known */
    void show(Optional<LinePrice> now) {
        String amount =
                now.map(each -> Formats.of(getLocale()).amount(each.gross())).orElse(NOT_KNOWN);
        price.setText(amount);
        price.setAriaLabel(getTranslation("invoice.line.why.of", amount));
        price.setEnabled(now.isPresent());
        reasons.removeAll();
        now.ifPresent(each -> reasons.add(new WhyThisPrice(each)));
    }
}
