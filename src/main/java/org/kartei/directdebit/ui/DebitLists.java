package org.kartei.directdebit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kartei.directdebit.DebitRow;
import org.kartei.listing.ListSource;
import org.kartei.shell.Formats;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;

/** The columns of the list of collections. */
final class DebitLists {

    private DebitLists() {}

    /** All, within another page. */
    static ListDefinition<DebitRow> all(ListSource<DebitRow> rows) {
        Formats formats = Formats.of(UI.getCurrent().getLocale());
        return new ListDefinition<>(
                "directDebit",
                null,
                "vaadin:euro",
                List.of(
                        ListColumn.date("collectedOn", DebitRow::collectedOn)
                                .opening(row -> "")
                                .always()
                                .width(130),
                        ListColumn.<DebitRow>number("items", row -> BigDecimal.valueOf(row.items()))
                                .always()
                                .width(100),
                        ListColumn.amount("total", DebitRow::total)
                                .always()
                                .summed()
                                .width(115),
                        ListColumn.<DebitRow>number("open", row -> BigDecimal.valueOf(row.open()))
                                .showingZero()
                                .always()
                                .width(100),
                        ListColumn.<DebitRow>number("returned", row -> BigDecimal.valueOf(row.returned()))
                                .showingZero()
                                .shown()
                                .width(110),
                        ListColumn.date(
                                        "createdAt",
                                        (DebitRow row) -> LocalDate.ofInstant(row.createdAt(), ZoneId.systemDefault()))
                                .rendered(LitRenderer.<DebitRow>of("${item.at}")
                                        .withProperty("at", row -> formats.dateTime(row.createdAt())))
                                .shown()
                                .width(150),
                        ListColumn.text("staff", DebitRow::staffName).shown().width(140)),
                rows,
                row -> row.id().value(),
                row -> DirectDebitView.path(row.id()),
                row -> formats.date(row.collectedOn()));
    }
}
