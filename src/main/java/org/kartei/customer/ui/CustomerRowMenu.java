package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.grid.contextmenu.GridMenuItem;
import java.util.Comparator;
import java.util.List;
import org.kartei.customer.CustomerChange;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.file.RowAction;
import org.kartei.group.Group;
import org.kartei.shell.Notices;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.RowMenu;

/** The quick actions of a line: they work without opening the file (LIST-7). */
final class CustomerRowMenu implements RowMenu<CustomerRow> {

    private final CustomerService customers;
    private final List<Group> groups;
    private final List<RowAction> others;
    private final ListPanel<CustomerRow> list;

    CustomerRowMenu(
            CustomerService customers, List<Group> groups, List<RowAction> others, ListPanel<CustomerRow> list) {
        this.customers = customers;
        this.groups = groups;
        this.others = others.stream()
                .sorted(Comparator.comparingInt(RowAction::order))
                .toList();
        this.list = list;
    }

    @Override
    public void fill(GridContextMenu<CustomerRow> menu, CustomerRow row) {
        UI ui = UI.getCurrent();
        menu.addItem(ui.getTranslation("shell.row.view"), click -> list.open(row));
        if (!row.email().isEmpty()) {
            menu.addItem(ui.getTranslation("customer.action.sendMail"), click -> CustomerLinks.write(row.email()));
        }
        others.forEach(action -> menu.addItem(ui.getTranslation(action.captionKey()), click -> action.start(row)));
        addGroups(menu, row, ui);
        boolean archived = row.status() == CustomerStatus.ARCHIVED;
        menu.addItem(
                ui.getTranslation(archived ? "customer.action.unarchive" : "customer.action.archive"),
                click -> apply(
                        row,
                        new CustomerChange.Status(archived ? CustomerStatus.ACTIVE : CustomerStatus.ARCHIVED),
                        archived ? "customer.notice.unarchived" : "customer.notice.archived"));
    }

    private void addGroups(GridContextMenu<CustomerRow> menu, CustomerRow row, UI ui) {
        List<Group> free = groups.stream()
                .filter(group -> !group.retired() && !row.groups().contains(group.id()))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        GridMenuItem<CustomerRow> add = menu.addItem(ui.getTranslation("customer.action.addToGroup"));
        free.forEach(group -> add.getSubMenu()
                .addItem(
                        group.name(),
                        click -> apply(row, new CustomerChange.AddToGroup(group.id()), "customer.notice.added")));
    }

    private void apply(CustomerRow row, CustomerChange change, String noticeKey) {
        customers.apply(List.of(row.id()), change);
        list.refresh();
        Notices.success(noticeKey, row.displayName());
    }
}
