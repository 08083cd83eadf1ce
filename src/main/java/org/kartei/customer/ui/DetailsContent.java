package org.kartei.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import org.kartei.customer.ChangedMeanwhile;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.customer.TwoVersions;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.OpenFile;
import org.kartei.group.GroupService;
import org.kartei.security.CurrentUser;
import org.kartei.shell.Notices;

/** The form with the master data of an open file. */
final class DetailsContent extends Div implements FileContent {

    private final transient CustomerService customers;
    private final transient GroupService groups;
    private final transient OpenFile open;
    private final transient CurrentUser currentUser;
    private final CustomerForm form;
    private final Div hint = new Div();
    private transient CustomerFile shown;
    /** What has just been read for the file need not be read again. */
    private boolean isNew = true;

    DetailsContent(
            CustomerService customers, GroupService groups, CurrentUser currentUser, OpenFile open, LocalDate today) {
        this.customers = customers;
        this.groups = groups;
        this.currentUser = currentUser;
        this.open = open;
        this.form = new CustomerForm(() -> isNew ? open.groups() : groups.all(), customers.ownFields(), today);
        var save = new Button(getTranslation("shell.action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var cancel = new Button(getTranslation("shell.action.cancel"), click -> read(customers.get(open.id())));
        var buttons = new Div(save, cancel);
        buttons.addClassName("form-buttons");
        hint.addClassName("file-hint");
        hint.getElement().setAttribute("role", "status");
        hint.add(
                new Span(getTranslation("customer.file.changed")),
                new Button(getTranslation("customer.file.reload"), click -> showChange()));
        hint.setVisible(false);
        add(hint, form, buttons);
        shown = open.customer().file();
        form.read(shown.data());
        isNew = false;
    }

    @Override
    public Component component() {
        return this;
    }

    /** What is typed stays; whether it collides with the user's own change shows when it is saved. */
    @Override
    public void refresh() {
        if (!hasChanges()) {
            read(customers.get(open.id()));
        }
    }

    /** A letter that is being typed is not known here yet, so the form is left alone and only says what has happened. */
    @Override
    public void refreshAfterColleague() {
        if (customers.get(open.id()).version() != shown.version()) {
            hint.setVisible(true);
        }
    }

    @Override
    public boolean hasChanges() {
        return form.hasChanges();
    }

    private void read(CustomerFile file) {
        form.read(file.data());
        shown = file; // never before the form shows it: what it shows is what the next save changes
        hint.setVisible(false);
    }

    /** Where something is typed, saving shows both versions, for it cannot go through. */
    private void showChange() {
        if (hasChanges()) {
            save();
        } else {
            read(customers.get(open.id()));
        }
    }

    private void save() {
        form.write(shown.data()).ifPresent(this::save);
    }

    private void save(CustomerData typed) {
        try {
            read(customers.change(shown.id(), shown.version(), typed));
            Notices.success("customer.notice.saved");
        } catch (ChangedMeanwhile changed) {
            var versions = new TwoVersions(
                    customers.fields(), shown.data(), typed, changed.now().data());
            if (isOwn(changed) && versions.colliding().isEmpty()) {
                saveOn(changed.now(), versions.united(Map.of()));
            } else {
                ConflictDialog.open(groups.byId(), versions, changed.by(), chosen -> saveOn(changed.now(), chosen));
            }
        }
    }

    /** Changed by what the user did beside the form, the menu or the family: there is nobody to ask about. */
    private boolean isOwn(ChangedMeanwhile changed) {
        return !hint.isVisible() && changed.by().equals(currentUser.get().name());
    }

    private void saveOn(CustomerFile now, CustomerData chosen) {
        read(now);
        form.fill(chosen); // a rule may refuse it still, and then it must not be lost
        save(chosen);
    }
}
