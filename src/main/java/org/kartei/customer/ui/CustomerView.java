package org.kartei.customer.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.group.GroupService;
import org.kartei.shell.Notices;

/** A customer's file (FILE-1), so far with its details. */
@Route("customers/:number([0-9]+)/:tab?(details)")
@RolesAllowed("OFFICE")
class CustomerView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient CustomerService customers;
    private final CustomerForm form;
    private final Div head = new Div();
    private transient @Nullable CustomerFile file;

    CustomerView(CustomerService customers, GroupService groups) {
        this.customers = customers;
        this.form = new CustomerForm(groups.all());
        addClassName("customer-file");
        head.addClassName("file-head");
        var save = new Button(getTranslation("shell.action.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        var cancel = new Button(getTranslation("shell.action.cancel"), click -> form.read(shown().data()));
        var buttons = new Div(save, cancel);
        buttons.addClassName("form-buttons");
        var tabs = new TabSheet();
        tabs.addThemeName("no-border");
        tabs.getElement().setAttribute("aria-label", getTranslation("customer.file.title"));
        // A scroller that takes focus stands between the tab list and its tabs; those who listen would lose them there.
        tabs.getElement()
                .executeJs(
                        "this.querySelector('vaadin-tabs').shadowRoot.querySelector('#scroll').removeAttribute('tabindex')");
        tabs.add(getTranslation("customer.file.details"), new Div(form, buttons));
        add(head, tabs);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long number = event.getRouteParameters().getLong("number").orElseThrow(NotFoundException::new);
        show(customers.find(number).orElseThrow(NotFoundException::new));
    }

    private void show(CustomerFile opened) {
        file = opened;
        form.read(opened.data());
        head.removeAll();
        var number = new Span(getTranslation("customer.file.number", String.valueOf(opened.number())));
        number.addClassName("monospaced");
        var name = new H1(opened.data().displayName());
        name.addClassName("file-name");
        head.add(
                new RouterLink(getTranslation("customer.list.title"), CustomersView.class),
                new Span("›"),
                name,
                number);
    }

    /** What somebody else saved meanwhile is never overwritten; what is typed stays in the form. */
    private void save(ClickEvent<Button> click) {
        CustomerFile before = shown();
        form.write(before.data()).ifPresent(data -> {
            show(customers.change(before.id(), before.version(), data));
            Notices.success("customer.notice.saved");
        });
    }

    private CustomerFile shown() {
        return Objects.requireNonNull(file);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.hasChanges()) {
            UnsavedChanges.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return shown().data().displayName();
    }
}
