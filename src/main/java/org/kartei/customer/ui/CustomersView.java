package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.kartei.customer.BulkEdit;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.ManyAction;
import org.kartei.customer.file.RowAction;
import org.kartei.group.Group;
import org.kartei.group.GroupService;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.shell.MenuButtons;
import org.kartei.shell.News;
import org.kartei.shell.TypedPage;
import org.kartei.shell.UnsavedChanges;
import org.kartei.shell.list.BulkAction;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** All customers: the home of the office (LIST). */
@Route("customers")
@Menu(title = "customer.list.title", order = 10, icon = "vaadin:users")
@RolesAllowed("OFFICE")
class CustomersView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, TypedPage {

    private final ListPanel<CustomerRow> list;

    CustomersView(
            ListPanels lists,
            CustomerService customers,
            GroupService groups,
            BulkEdit bulkEdit,
            JobService jobs,
            List<RowAction> actions,
            List<ManyAction> manyActions) {
        setSizeFull();
        List<Group> allGroups = groups.all();
        list = lists.create(new CustomerList(customers, allGroups).definition());
        list.addActions(tools(), importButton(), newCustomer());
        list.setRowMenu(new CustomerRowMenu(customers, allGroups, actions, list));
        new CustomerBulkActions(bulkEdit, allGroups, list).addTo(list);
        manyActions.stream()
                .sorted(Comparator.comparingInt(ManyAction::order))
                .forEach(action -> list.addBulkAction(new BulkAction(action.captionKey(), action::start)));
        add(list);
        News.<Job>follow(this, jobs::listenToEnds, ended -> list.refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event);
    }

    @Override
    public boolean hasUnsaved() {
        return list.isCellOpen();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (hasUnsaved()) {
            UnsavedChanges.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customer.list.title");
    }

    private MenuBar tools() {
        MenuBar bar = MenuButtons.bar(MenuBarVariant.TERTIARY);
        MenuItem tools = bar.addItem(new Icon(VaadinIcon.TOOLS));
        tools.add(getTranslation("customer.action.tools"));
        MenuItem editing = tools.getSubMenu().addItem(getTranslation("customer.action.quickEdit"), click -> {
            list.setEditing(click.getSource().isChecked());
        });
        editing.setCheckable(true);
        list.onEditing(editing::setChecked);
        tools.getSubMenu().addItem(getTranslation("customer.action.selectAll"), click -> list.selectAllMatching());
        tools.getSubMenu()
                .addItem(
                        getTranslation("customer.action.duplicates"),
                        click -> UI.getCurrent().navigate("customers/duplicates"));
        return bar;
    }

    private Button importButton() {
        var button = new Button(getTranslation("customer.action.import"), new Icon(VaadinIcon.UPLOAD_ALT));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> UI.getCurrent().navigate("customers/import"));
        return button;
    }

    private Button newCustomer() {
        var button = new Button(getTranslation("customer.action.new"), new Icon(VaadinIcon.PLUS));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> UI.getCurrent().navigate(NewCustomerView.class));
        return button;
    }
}
