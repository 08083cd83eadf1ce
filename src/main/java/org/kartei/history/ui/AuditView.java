package org.kartei.history.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.kartei.history.HistoryColumns;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.shell.Formats;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** Everything that anybody did (FILE-9). */
@Route("audit")
@Menu(title = "history.list.title", order = 480, icon = "vaadin:clock")
@RolesAllowed("MANAGER")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ListPanel<HistoryEntry> list;
    private final transient Locale locale = UI.getCurrent().getLocale();

    AuditView(ListPanels lists, HistoryService history) {
        setSizeFull();
        list = lists.create(new ListDefinition<>(
                "history",
                "audit",
                null,
                HistoryColumns.all(locale),
                history.list(),
                HistoryEntry::id,
                null,
                entry -> Formats.of(locale).dateTime(entry.recordedAt())));
        var searched = new Span(
                getTranslation("history.list.searched", Formats.of(locale).number(history.latestSearched())));
        searched.addClassName("secondary");
        list.addActions(searched);
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
}
