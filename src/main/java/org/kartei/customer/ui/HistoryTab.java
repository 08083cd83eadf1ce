package org.kartei.customer.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.OpenFile;
import org.kartei.group.GroupService;
import org.kartei.history.HistoryColumns;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.shell.Formats;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;
import org.springframework.stereotype.Component;

/** What was done to a customer, and how its details were on a past day (FILE-9). */
@Component
class HistoryTab implements FileTab {

    private final ListPanels lists;
    private final HistoryService history;
    private final CustomerService customers;
    private final GroupService groups;
    private final Clock clock;

    HistoryTab(ListPanels lists, HistoryService history, CustomerService customers, GroupService groups, Clock clock) {
        this.lists = lists;
        this.history = history;
        this.customers = customers;
        this.groups = groups;
        this.clock = clock;
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

        private final ListPanel<HistoryEntry> list;

        Content(OpenFile file) {
            addClassName("file-history");
            list = lists.create(new ListDefinition<>(
                    "history",
                    null,
                    null,
                    HistoryColumns.ofOneCustomer(getLocale()),
                    history.ofCustomer(file.id().value()),
                    HistoryEntry::id,
                    null,
                    entry -> Formats.of(getLocale()).dateTime(entry.recordedAt())));
            list.show();
            add(new AsOfDay(customers, groups, file, LocalDate.now(clock)), list);
        }

        @Override
        public com.vaadin.flow.component.Component component() {
            return this;
        }

        @Override
        public void refresh() {
            list.refresh();
        }
    }
}
