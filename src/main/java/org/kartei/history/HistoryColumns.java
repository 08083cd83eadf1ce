package org.kartei.history;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kartei.shell.Formats;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;

/** The columns of every list that shows lines of the history. */
public final class HistoryColumns {

    private static final List<String> SUBJECTS = List.of(
            "customer",
            "participant",
            "note",
            "credit",
            "voucher",
            "invoice",
            "invoiceDraft",
            "offer",
            "offerDraft",
            "mandate",
            "directDebit",
            "bankEntry",
            "template",
            "import",
            "settings",
            "access");
    private static final String CUSTOMER = "customer";

    private HistoryColumns() {}

    /** In one customer's file, where nobody has to be told whose it is. */
    public static List<ListColumn<HistoryEntry>> ofOneCustomer(Locale locale) {
        return all(locale).stream()
                .filter(column -> !column.key().equals(CUSTOMER))
                .toList();
    }

    public static List<ListColumn<HistoryEntry>> all(Locale locale) {
        return List.of(
                ListColumn.date(
                                "at",
                                (HistoryEntry entry) -> LocalDate.ofInstant(entry.recordedAt(), ZoneId.systemDefault()))
                        .rendered(LitRenderer.<HistoryEntry>of("${item.at}")
                                .withProperty("at", entry -> Formats.of(locale).dateTime(entry.recordedAt())))
                        .always()
                        .width(150),
                ListColumn.text("staff", (HistoryEntry entry) -> entry.staffName())
                        .always()
                        .width(95),
                ListColumn.choice(
                                "action",
                                (HistoryEntry entry) -> HistoryTexts.action(entry.action()),
                                () -> choices(Arrays.stream(Action.values()).map(Action::name), "history.action."))
                        .shown()
                        .width(105),
                ListColumn.choice("subject", HistoryTexts::what, () -> choices(SUBJECTS.stream(), "history.subject."))
                        .shown()
                        .width(140),
                ListColumn.text(CUSTOMER, HistoryColumns::customer)
                        .rendered(LitRenderer.<HistoryEntry>of(
                                        "${item.href ? html`<a router-link class=\"name-link\" href=\"${item.href}\">${item.customer}</a>` : ''}")
                                .withProperty(
                                        "href",
                                        entry -> entry.customerNumber() == null
                                                ? ""
                                                : "customers/" + entry.customerNumber() + "/history")
                                .withProperty("customer", HistoryColumns::customer))
                        .shown()
                        .width(200),
                ListColumn.text("field", HistoryTexts::field).shown().unsorted().width(130),
                ListColumn.text("before", (HistoryEntry entry) -> HistoryTexts.value(entry.before(), locale))
                        .shown()
                        .unsorted()
                        .width(110),
                ListColumn.text("after", (HistoryEntry entry) -> HistoryTexts.value(entry.after(), locale))
                        .shown()
                        .unsorted()
                        .width(110));
    }

    private static List<Choice> choices(Stream<String> keys, String prefix) {
        return keys.map(key -> new Choice(key, UI.getCurrent().getTranslation(prefix + key)))
                .toList();
    }

    private static String customer(HistoryEntry entry) {
        return entry.customerNumber() == null ? "" : entry.customerNumber() + " " + entry.customerName();
    }
}
