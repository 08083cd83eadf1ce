package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Comparator;
import java.util.List;
import org.kartei.customer.CustomerChange;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.file.FileAction;
import org.kartei.customer.file.OpenFile;
import org.kartei.security.CurrentUser;
import org.kartei.shell.MenuButtons;
import org.kartei.shell.Notices;
import org.springframework.stereotype.Component;

/** The menu with everything that can be done to a customer as a whole (FILE-7). */
@Component
class CustomerActions {

    private final CustomerService customers;
    private final CustomerEnd end;
    private final CustomerMerge merging;
    private final CurrentUser currentUser;
    private final List<FileAction> others;

    CustomerActions(
            CustomerService customers,
            CustomerEnd end,
            CustomerMerge merging,
            CurrentUser currentUser,
            List<FileAction> others) {
        this.customers = customers;
        this.end = end;
        this.merging = merging;
        this.currentUser = currentUser;
        this.others = others.stream()
                .sorted(Comparator.comparingInt(FileAction::order))
                .toList();
    }

    MenuBar menu(OpenFile file) {
        UI ui = UI.getCurrent();
        MenuBar bar = MenuButtons.bar(MenuBarVariant.TERTIARY);
        MenuItem root = bar.addItem(new Icon(VaadinIcon.ELLIPSIS_DOTS_V));
        root.setAriaLabel(ui.getTranslation("customer.action.options"));
        root.setTooltipText(ui.getTranslation("customer.action.options"));
        SubMenu menu = root.getSubMenu();
        boolean archived = file.customer().status() == CustomerStatus.ARCHIVED;
        menu.addItem(
                ui.getTranslation(archived ? "customer.action.unarchive" : "customer.action.archive"),
                click -> setStatus(file, archived ? CustomerStatus.ACTIVE : CustomerStatus.ARCHIVED));
        others.stream()
                .filter(FileAction::isOffered)
                .forEach(action -> menu.addItem(ui.getTranslation(action.captionKey()), click -> action.run(file)));
        menu.addItem(
                ui.getTranslation("customer.action.mergeWith"), click -> new MergeWithDialog(customers, file).open());
        if (!file.customer().mergedNumbers().isEmpty()) {
            menu.addItem(
                    ui.getTranslation("customer.action.undoMerge"), click -> new MergesDialog(merging, file).open());
        }
        menu.addItem(
                ui.getTranslation("customer.action.delete"),
                click -> new DeleteDialog(
                                end, file, currentUser.isManager(), () -> setStatus(file, CustomerStatus.ARCHIVED))
                        .open());
        return bar;
    }

    private void setStatus(OpenFile file, CustomerStatus status) {
        customers.apply(List.of(file.id()), new CustomerChange.Status(status));
        Notices.success(
                status == CustomerStatus.ARCHIVED ? "customer.notice.archived" : "customer.notice.unarchived",
                file.customer().displayName());
    }
}
