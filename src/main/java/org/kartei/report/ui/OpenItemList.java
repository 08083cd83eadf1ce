package org.kartei.report.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.kartei.invoice.OpenAge;
import org.kartei.invoice.OpenItem;
import org.kartei.listing.ListSource;
import org.kartei.shell.Formats;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;

/** The columns of the open items: a customer a row, a sum for every age. */
final class OpenItemList {

    private final Formats formats = Formats.of(UI.getCurrent().getLocale());

    ListDefinition<OpenItem> definition(ListSource<OpenItem> items) {
        return new ListDefinition<>(
                "report.open",
                null,
                "vaadin:user",
                columns(),
                items,
                OpenItem::id,
                item -> CustomerColumn.path(item.isOfCustomer(), item.customerNumber(), "invoices"),
                item -> CustomerColumn.name(item.name(), item.customerNumber()));
    }

    private List<ListColumn<OpenItem>> columns() {
        var columns = new ArrayList<ListColumn<OpenItem>>();
        columns.add(CustomerColumn.of("invoices", OpenItem::name, OpenItem::customerNumber, OpenItem::isOfCustomer));
        columns.add(
                ListColumn.<OpenItem>number("number", OpenItem::customerNumber).width(90));
        for (OpenAge age : OpenAge.values()) {
            columns.add(ListColumn.<OpenItem>amount(
                            age.column(), item -> item.byAge().get(age))
                    .onCard(item -> "")
                    .summed()
                    .shown()
                    .width(age == OpenAge.LONGER ? 128 : 122));
        }
        columns.add(ListColumn.amount("total", OpenItem::total)
                .onCard(item -> formats.amount(item.total()))
                .summed()
                .always()
                .width(100));
        return columns;
    }
}
