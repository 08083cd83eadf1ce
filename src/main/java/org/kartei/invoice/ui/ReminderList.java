package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.ReminderRow;
import org.kartei.invoice.ReminderTerm;
import org.kartei.listing.ListSource;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;

/** The columns of lists of reminders (INV-2). */
final class ReminderList {

    private ReminderList() {}

    /** Those that are due, as a page of their own. */
    static ListDefinition<ReminderRow> due(ListSource<ReminderRow> rows) {
        List<ListColumn<ReminderRow>> columns = columns();
        columns.add(
                4,
                ListColumn.<ReminderRow>number("days", ReminderRow::daysOverdue)
                        .onCard(row -> "")
                        .shown()
                        .width(150));
        return definition(RemindersView.PATH, columns, rows);
    }

    /** Those that a run has made, within its page. */
    static ListDefinition<ReminderRow> made(ListSource<ReminderRow> rows) {
        return definition(null, columns(), rows);
    }

    private static ListDefinition<ReminderRow> definition(
            @Nullable String path, List<ListColumn<ReminderRow>> columns, ListSource<ReminderRow> rows) {
        return new ListDefinition<>(
                "reminder",
                path,
                "vaadin:alarm",
                columns,
                rows,
                ReminderRow::id,
                row -> InvoicesView.PATH + "/" + row.slug(),
                ReminderRow::number);
    }

    private static List<ListColumn<ReminderRow>> columns() {
        var columns = new ArrayList<ListColumn<ReminderRow>>();
        columns.add(ListColumn.<ReminderRow>text("number", ReminderRow::number)
                .opening(row -> "")
                .monospaced()
                .always()
                .width(118));
        columns.add(ListColumn.<ReminderRow>text("recipient", ReminderRow::recipientName)
                .rendered(LitRenderer.<ReminderRow>of(
                                "${item.href ? html`<a router-link class=\"name-link\" href=\"${item.href}\">${item.name}</a>` : item.name}")
                        .withProperty(
                                "href", row -> row.isOfCustomer() ? InvoiceTexts.ofCustomer(row.customerNumber()) : "")
                        .withProperty("name", ReminderRow::recipientName))
                .always()
                .width(170));
        columns.add(ListColumn.<ReminderRow>choice("level", ReminderList::level, ReminderList::levels)
                .always()
                .width(172));
        columns.add(ListColumn.<ReminderRow>date("dueOn", ReminderRow::dueOn).shown());
        columns.add(ListColumn.<ReminderRow>amount("open", ReminderRow::open)
                .summed()
                .always());
        columns.add(
                ListColumn.<ReminderRow>amount("fee", ReminderRow::fee).summed().shown());
        return columns;
    }

    private static String level(ReminderRow row) {
        String level = InvoiceTexts.text(ReminderTerm.NAMES + row.level());
        return row.isStanding() ? level : level + " " + InvoiceTexts.text("invoice.reminder.isTakenBack");
    }

    /** What filters offer. */
    static List<Choice> levels() {
        UI ui = UI.getCurrent();
        return IntStream.rangeClosed(1, ReminderTerm.LAST)
                .mapToObj(level -> new Choice(String.valueOf(level), ui.getTranslation(ReminderTerm.NAMES + level)))
                .toList();
    }
}
