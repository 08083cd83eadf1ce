package org.kartei.customer.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.customer.DuplicateKeys;
import org.kartei.customer.KnownCustomer;
import org.kartei.customer.NewCustomer;
import org.kartei.group.GroupService;
import org.kartei.settings.SettingsService;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Notices;
import org.kartei.shell.TypedPage;
import org.kartei.shell.UnsavedChanges;

/** A new customer (LIST-8). */
@Route("customers/new")
@RolesAllowed("OFFICE")
class NewCustomerView extends Div implements BeforeLeaveObserver, HasDynamicTitle, TypedPage {

    private final transient CustomerService customers;
    private final CustomerForm form;

    /** Most live where the school is; by that a phone without a country is understood. */
    private final transient CustomerData empty;

    private boolean leaving;

    NewCustomerView(CustomerService customers, GroupService groups, SettingsService settings, Clock clock) {
        this.customers = customers;
        this.form = new CustomerForm(groups::all, customers.ownFields(), LocalDate.now(clock));
        addClassNames("page", "page-narrow");
        empty = new CustomerDraft().country(settings.school().country()).data();
        form.read(empty);
        var save = new Button(getTranslation("shell.action.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var cancel = new Button(getTranslation("shell.action.cancel"), click -> leave("customers"));
        var buttons = new Div(save, cancel);
        buttons.addClassName("form-buttons");
        add(new H1(getTranslation("customer.action.new")), form, buttons);
        form.focusFirst();
    }

    private void save(ClickEvent<Button> click) {
        form.write(empty).ifPresent(data -> {
            KnownCustomer known = customers
                    .duplicates(List.of(DuplicateKeys.of(new NewCustomer(null, data))))
                    .getFirst();
            if (known == null) {
                register(data);
            } else {
                ask(data, known);
            }
        });
    }

    /** Somebody of this name with this e-mail or phone is there already. */
    private void ask(CustomerData data, KnownCustomer known) {
        var open = new Button(getTranslation("customer.new.known.open", String.valueOf(known.number())), click -> {
            leave(CustomerLinks.file(known.number()));
        });
        var save = new Button(getTranslation("customer.new.known.save"), click -> register(data));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        ConfirmDialogs.open(
                getTranslation("customer.new.known.title"),
                getTranslation("customer.new.known.text", String.valueOf(known.number()), known.displayName()),
                new Button(getTranslation("shell.action.back")),
                open,
                save);
    }

    private void register(CustomerData data) {
        if (leaving) {
            return; // clicked twice: the page goes only once the browser has heard of it
        }
        CustomerFile saved = customers.register(data);
        Notices.success("customer.notice.registered", String.valueOf(saved.number()));
        leave(CustomerLinks.file(saved.number()));
    }

    private void leave(String where) {
        leaving = true;
        UI.getCurrent().navigate(where);
    }

    @Override
    public boolean hasUnsaved() {
        return form.hasChanges();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!leaving && hasUnsaved()) {
            UnsavedChanges.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customer.action.new");
    }
}
