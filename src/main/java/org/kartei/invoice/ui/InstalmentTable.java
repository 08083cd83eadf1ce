package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import org.kartei.invoice.InstalmentPlan;
import org.kartei.invoice.InstalmentState;
import org.kartei.shell.Formats;

/** In which parts an invoice is paid, and how far each has come. */
final class InstalmentTable extends NativeTable {

    private final Formats formats = Formats.of(getLocale());

    InstalmentTable(List<InstalmentPlan.Part> parts) {
        addClassNames("invoice-lines", "invoice-instalments");
        var head = new NativeTableRow();
        for (String key : new String[] {"dueOn", "state", "amount", "paid"}) {
            head.add(new NativeTableHeaderCell(getTranslation("invoice.instalments." + key)));
        }
        getHead().add(head);
        parts.forEach(part -> getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(formats.date(part.instalment().dueOn())),
                        state(part.state()),
                        amount(part.instalment().amount()),
                        amount(part.paid()))));
    }

    private NativeTableCell state(InstalmentState state) {
        var badge = new Span(getTranslation("invoice.instalments.state." + state));
        badge.addClassNames("badge", "badge-" + color(state));
        return new NativeTableCell(badge);
    }

    private static String color(InstalmentState state) {
        return switch (state) {
            case OPEN -> "blue";
            case PARTLY_PAID -> "amber";
            case OVERDUE -> "red";
            case PAID -> "green";
        };
    }

    private NativeTableCell amount(BigDecimal amount) {
        var cell = new NativeTableCell(formats.amount(amount));
        cell.addClassName("amount");
        return cell;
    }
}
