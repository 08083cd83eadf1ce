package org.kartei.history.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kartei.history.Action;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.history.HistoryTexts;
import org.kartei.shell.Formats;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** Everything that anybody did (FILE-9). */
@Route("audit")
@Menu(title = "history.list.title", order = 480, icon = "vaadin:clock")
@RolesAllowed("MANAGER")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> SUBJECTS = List.of("customer", "note", "access");

    private final ListPanel<HistoryEntry> list;
    private final transient Locale locale = UI.getCurrent().getLocale();

    AuditView(ListPanels lists, HistoryService history) {
        setSizeFull();
        list = lists.create(new ListDefinition<>(
                "history",
                "audit",
                null,
                columns(),
                history.list(),
                HistoryEntry::id,
                null,
                entry -> Formats.of(locale).dateTime(entry.recordedAt())));
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("history.list.title");
    }

    private List<ListColumn<HistoryEntry>> columns() {
        return List.of(
                ListColumn.date(
                                "at",
                                (HistoryEntry entry) -> LocalDate.ofInstant(entry.recordedAt(), ZoneId.systemDefault()))
                        .rendered(LitRenderer.<HistoryEntry>of("${item.at}")
                                .withProperty("at", entry -> Formats.of(locale).dateTime(entry.recordedAt())))
                        .always()
                        .width(160),
                ListColumn.text("staff", (HistoryEntry entry) -> entry.staffName())
                        .always()
                        .width(150),
                ListColumn.choice(
                                "action",
                                (HistoryEntry entry) -> HistoryTexts.action(entry.action()),
                                () -> choices(Arrays.stream(Action.values()).map(Action::name), "history.action."))
                        .shown(),
                ListColumn.choice(
                                "subject",
                                (HistoryEntry entry) -> HistoryTexts.subject(entry.subject()),
                                () -> choices(SUBJECTS.stream(), "history.subject."))
                        .shown(),
                ListColumn.text("customer", AuditView::customer)
                        .rendered(LitRenderer.<HistoryEntry>of(
                                        "${item.href ? html`<a router-link class=\"name-link\" href=\"${item.href}\">${item.customer}</a>` : ''}")
                                .withProperty(
                                        "href",
                                        entry -> entry.customerNumber() == null
                                                ? ""
                                                : "customers/" + entry.customerNumber() + "/history")
                                .withProperty("customer", AuditView::customer))
                        .shown()
                        .width(200),
                ListColumn.text("field", HistoryTexts::field).shown().unsorted(),
                ListColumn.text("before", (HistoryEntry entry) -> HistoryTexts.value(entry.before(), locale))
                        .shown()
                        .unsorted()
                        .width(200),
                ListColumn.text("after", (HistoryEntry entry) -> HistoryTexts.value(entry.after(), locale))
                        .shown()
                        .unsorted()
                        .width(200));
    }

    private List<Choice> choices(Stream<String> keys, String prefix) {
        return keys.map(key -> new Choice(key, getTranslation(prefix + key))).toList();
    }

    private static String customer(HistoryEntry entry) {
        return entry.customerNumber() == null ? "" : entry.customerNumber() + " " + entry.customerName();
    }
}
