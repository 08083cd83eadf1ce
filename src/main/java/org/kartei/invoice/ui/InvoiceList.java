package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.InvoiceKind;
import org.kartei.invoice.InvoiceOrigin;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.InvoiceState;
import org.kartei.invoice.ReminderTerm;
import org.kartei.listing.ListSource;
import org.kartei.shell.Formats;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;

/** The columns of the list of invoices (INV-5). */
final class InvoiceList {

    private static final String OVERDUE = "invoice.overdue";

    private final Locale locale = UI.getCurrent().getLocale();

    /** All, as a page of their own. */
    ListDefinition<InvoiceRow> all(ListSource<InvoiceRow> rows) {
        return definition(InvoicesView.PATH, withRecipient(), rows);
    }

    /** Of one customer, within the file. */
    ListDefinition<InvoiceRow> ofCustomer(ListSource<InvoiceRow> rows) {
        return definition(null, columns(true), rows);
    }

    /** Of many customers, within another page. */
    ListDefinition<InvoiceRow> ofRun(ListSource<InvoiceRow> rows) {
        return definition(null, withRecipient(), rows);
    }

    private ListDefinition<InvoiceRow> definition(
            @Nullable String path, List<ListColumn<InvoiceRow>> columns, ListSource<InvoiceRow> rows) {
        return new ListDefinition<>(
                "invoice",
                path,
                "vaadin:invoice",
                columns,
                rows,
                row -> row.id().value(),
                InvoiceView::path,
                row -> row.number().isEmpty() ? number(row) + " " + row.recipientName() : row.number());
    }

    /** A draft has none, but has to be called something to be opened. */
    private static String number(InvoiceRow row) {
        return row.number().isEmpty() ? InvoiceTexts.state(row.state()) : row.number();
    }

    private static String reminder(InvoiceRow row) {
        return row.reminder() == 0 ? "" : InvoiceTexts.text(ReminderTerm.NAMES + row.reminder());
    }

    private List<ListColumn<InvoiceRow>> withRecipient() {
        var all = new ArrayList<>(columns(false));
        all.add(
                1,
                ListColumn.text("recipient", InvoiceRow::recipientName)
                        .rendered(LitRenderer.<InvoiceRow>of(
                                        "${item.href ? html`<a router-link class=\"name-link\" href=\"${item.href}\">${item.name}</a>` : item.name}")
                                .withProperty(
                                        "href",
                                        row -> row.isOfCustomer() ? InvoiceTexts.ofCustomer(row.customerNumber()) : "")
                                .withProperty("name", InvoiceRow::recipientName))
                        .always()
                        .width(190));
        return all;
    }

    /** @param inFile beside the sidebar there is less room, and sums are smaller */
    private List<ListColumn<InvoiceRow>> columns(boolean inFile) {
        Formats formats = Formats.of(locale);
        return List.of(
                ListColumn.text("number", InvoiceList::number)
                        .opening(row -> "")
                        .monospaced()
                        .always()
                        .width(104),
                ListColumn.choice(
                                "kind",
                                (InvoiceRow row) -> InvoiceTexts.text("invoice.kind." + row.kind()),
                                () -> Choice.of(InvoiceKind.values(), "invoice.kind."))
                        .width(120),
                ListColumn.choice(
                                "state",
                                (InvoiceRow row) -> InvoiceTexts.state(row.state()),
                                () -> Choice.of(InvoiceState.values(), "invoice.state."))
                        .rendered(LitRenderer.<InvoiceRow>of(
                                        "<span class=\"badge badge-${item.color}\">${item.state}</span>")
                                .withProperty("color", row -> InvoiceTexts.color(row.state()))
                                .withProperty("state", row -> InvoiceTexts.state(row.state())))
                        .always()
                        .width(inFile ? 98 : 106),
                ListColumn.choice(
                                "origin",
                                (InvoiceRow row) -> InvoiceTexts.text("invoice.origin." + row.origin()),
                                () -> Choice.of(InvoiceOrigin.values(), "invoice.origin."))
                        .width(110),
                ListColumn.date("issuedOn", InvoiceRow::issuedOn)
                        .onCard(row -> cardDay(row, formats))
                        .shown()
                        .width(106),
                ListColumn.date("dueOn", InvoiceRow::dueOn)
                        .onCard(row -> "")
                        .shown()
                        .width(106),
                ListColumn.amount("charged", InvoiceRow::charged)
                        .onCard(row -> "")
                        .unsorted()
                        .summed()
                        .width(105),
                ListColumn.amount("total", InvoiceRow::total).always().summed().width(inFile ? 92 : 105),
                ListColumn.amount("open", InvoiceRow::open)
                        .summed()
                        .onCard(row -> row.open().signum() == 0
                                ? ""
                                : InvoiceTexts.text("invoice.card.open", formats.amount(row.open())))
                        .always()
                        .width(inFile ? 82 : 105),
                ListColumn.choice("reminder", InvoiceList::reminder, ReminderList::levels)
                        .width(150),
                ListColumn.choice(
                                "overdue",
                                (InvoiceRow row) -> row.isOverdue() ? InvoiceTexts.text(OVERDUE) : "",
                                () -> List.of(new Choice("OVERDUE", InvoiceTexts.text(OVERDUE))))
                        .unsorted()
                        .width(105),
                ListColumn.text("staff", (InvoiceRow row) -> row.staffName()).width(120));
    }

    /** A card has room for the day or for what is open. */
    private static String cardDay(InvoiceRow row, Formats formats) {
        return row.issuedOn() == null || row.open().signum() != 0 ? "" : formats.date(row.issuedOn());
    }
}
