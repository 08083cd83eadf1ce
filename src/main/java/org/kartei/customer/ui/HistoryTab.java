package org.kartei.customer.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.OpenFile;
import org.kartei.group.GroupService;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.history.HistoryTexts;
import org.kartei.shell.Formats;
import org.springframework.stereotype.Component;

/** What was done to a customer, and how its details were on a past day (FILE-9). */
@Component
class HistoryTab implements FileTab {

    private final HistoryService history;
    private final CustomerService customers;
    private final GroupService groups;

    HistoryTab(HistoryService history, CustomerService customers, GroupService groups) {
        this.history = history;
        this.customers = customers;
        this.groups = groups;
    }

    @Override
    public String path() {
        return "history";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String entries() {
        return "select count(*) from history_entry h where h.customer_id = c.id";
    }

    @Override
    public FileContent content(OpenFile file) {
        return new Content(file);
    }

    private final class Content extends Div implements FileContent {

        private final Grid<HistoryEntry> grid = new Grid<>();

        Content(OpenFile file) {
            addClassName("file-history");
            grid.setAriaLabel(getTranslation("customer.tab.history"));
            grid.addColumn(entry -> Formats.of(getLocale()).dateTime(entry.recordedAt()))
                    .setHeader(getTranslation("history.column.at"))
                    .setWidth("150px")
                    .setFlexGrow(0);
            grid.addColumn(HistoryEntry::staffName)
                    .setHeader(getTranslation("history.column.staff"))
                    .setWidth("140px")
                    .setFlexGrow(0);
            grid.addColumn(entry -> HistoryTexts.what(entry))
                    .setHeader(getTranslation("history.column.what"))
                    .setWidth("200px")
                    .setFlexGrow(0);
            grid.addColumn(entry -> HistoryTexts.value(entry.before(), getLocale()))
                    .setHeader(getTranslation("history.column.before"));
            grid.addColumn(entry -> HistoryTexts.value(entry.after(), getLocale()))
                    .setHeader(getTranslation("history.column.after"));
            grid.setItems(query -> history.ofCustomer(file.id().value(), query.getOffset(), query.getLimit()).stream());
            add(new AsOfDay(customers, groups, file), grid);
        }

        @Override
        public com.vaadin.flow.component.Component component() {
            return this;
        }

        @Override
        public void refresh() {
            grid.getDataProvider().refreshAll();
        }
    }
}
