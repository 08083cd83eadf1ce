package org.kartei.staff.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kartei.security.StaffRow;
import org.kartei.security.StaffService;
import org.kartei.shell.CounterChanged;
import org.kartei.shell.Notices;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;
import org.springframework.context.ApplicationEventPublisher;

/** Who works here: accounts, roles, passwords, locks (APP-1). */
@Route("staff")
@Menu(title = "staff.list.title", order = 480, icon = "vaadin:user-card")
@RolesAllowed("ADMIN")
class StaffView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StaffService staff;
    private final transient ApplicationEventPublisher events;
    private final ListPanel<StaffRow> list;

    StaffView(ListPanels lists, StaffService staff, ApplicationEventPublisher events) {
        this.staff = staff;
        this.events = events;
        setSizeFull();
        list = lists.create(new StaffList(staff, this::edit).definition());
        var create = new Button(getTranslation("staff.action.new"), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(clicked -> new StaffDialog(staff, null, list::refresh).open());
        list.addActions(create);
        list.setRowMenu(this::fill);
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.list.title");
    }

    private void fill(GridContextMenu<StaffRow> menu, StaffRow row) {
        UI ui = UI.getCurrent();
        menu.addItem(ui.getTranslation("staff.action.edit"), clicked -> edit(row));
        menu.addItem(
                ui.getTranslation("staff.action.resetPassword"),
                clicked -> new PasswordDialog(row.name(), password -> staff.resetPassword(row.id(), password)).open());
        if (row.locked()) {
            menu.addItem(ui.getTranslation("staff.action.unlock"), clicked -> unlock(row));
        }
    }

    private void edit(StaffRow row) {
        staff.find(row.id()).ifPresent(account -> new StaffDialog(staff, account, this::changed).open());
    }

    /** What waits for somebody whose account is closed waits for others now. */
    private void changed() {
        list.refresh();
        events.publishEvent(new CounterChanged());
    }

    private void unlock(StaffRow row) {
        staff.unlock(row.id());
        list.refresh();
        Notices.success("staff.notice.unlocked", row.name());
    }
}
