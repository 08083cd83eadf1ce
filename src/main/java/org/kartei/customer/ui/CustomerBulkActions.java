package org.kartei.customer.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.kartei.customer.BulkEdit;
import org.kartei.customer.CustomerChange;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerStatus;
import org.kartei.group.Group;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.DecimalField;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;
import org.kartei.shell.list.BulkAction;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.Selected;

/** What can be done to many customers at once (LIST-8 b). */
final class CustomerBulkActions {

    private final BulkEdit bulkEdit;
    private final List<Group> groups;
    private final ListPanel<CustomerRow> list;

    CustomerBulkActions(BulkEdit bulkEdit, List<Group> groups, ListPanel<CustomerRow> list) {
        this.bulkEdit = bulkEdit;
        this.groups = groups;
        this.list = list;
    }

    void addTo(ListPanel<CustomerRow> panel) {
        List<Group> open = groups.stream().filter(group -> !group.retired()).toList();
        panel.addBulkAction(
                withGroup("customer.action.addToGroup", open, group -> new CustomerChange.AddToGroup(group.id())));
        panel.addBulkAction(withGroup(
                "customer.action.removeFromGroup", groups, group -> new CustomerChange.RemoveFromGroup(group.id())));
        panel.addBulkAction(plain("customer.action.newsletterOn", new CustomerChange.Newsletter(true)));
        panel.addBulkAction(plain("customer.action.newsletterOff", new CustomerChange.Newsletter(false)));
        panel.addBulkAction(new BulkAction("customer.action.standingDiscount", this::askDiscount));
        panel.addBulkAction(plain("customer.action.archiveMany", new CustomerChange.Status(CustomerStatus.ARCHIVED)));
        panel.addBulkAction(plain("customer.action.unarchive", new CustomerChange.Status(CustomerStatus.ACTIVE)));
    }

    private BulkAction plain(String captionKey, CustomerChange change) {
        return new BulkAction(captionKey, selected -> {
            if (selected.matching() == null) {
                start(selected, change, text(captionKey));
                return;
            }
            var apply = new Button(text("customer.action.apply"), click -> start(selected, change, text(captionKey)));
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            ConfirmDialogs.open(text(captionKey), toAll(selected), new Button(text("shell.action.cancel")), apply);
        });
    }

    private static String toAll(Selected selected) {
        return UI.getCurrent().getTranslation("customer.bulk.toAll", selected.count());
    }

    private BulkAction withGroup(String captionKey, List<Group> choices, Function<Group, CustomerChange> change) {
        return new BulkAction(captionKey, selected -> {
            var field = new ComboBox<Group>(text("customer.field.group"));
            field.setItems(choices);
            field.setItemLabelGenerator(Group::name);
            field.setErrorMessage(text("customer.error.chooseGroup"));
            ask(captionKey, selected, field, () -> {
                Group group = field.getValue();
                start(selected, change.apply(group), text(captionKey) + ": " + group.name());
            });
        });
    }

    private void askDiscount(Selected selected) {
        var field = new DecimalField(text("customer.field.standingDiscount"));
        field.setValue(BigDecimal.ZERO);
        field.setErrorMessage(text("customer.error.discountMissing"));
        ask("customer.action.standingDiscount", selected, field, () -> {
            BigDecimal percent = Objects.requireNonNull(field.getValue());
            String title = text("customer.action.standingDiscount") + ": " + percent.toPlainString() + " %";
            start(selected, new CustomerChange.StandingDiscount(percent), title);
        });
    }

    private <V, F extends AbstractField<F, V> & HasValidationProperties & HasSize & Focusable<F>> void ask(
            String captionKey, Selected selected, F field, Runnable confirmed) {
        var dialog = new Dialog(text(captionKey));
        dialog.setWidth("min(24rem, 92vw)");
        field.setWidthFull();
        if (selected.matching() != null) {
            dialog.add(new Paragraph(toAll(selected)));
        }
        dialog.add(field);
        field.focus();
        String missing = field.getErrorMessage();
        var refusals = new Refusals().at(field, "customer.error.discount");
        var apply = new Button(text("customer.action.apply"), click -> {
            field.setErrorMessage(missing);
            field.setInvalid(field.isEmpty());
            if (!field.isEmpty() && refusals.run(confirmed)) {
                dialog.close();
            }
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        if (field instanceof DecimalField) { // in a list of choices Enter takes one of them
            apply.addClickShortcut(Key.ENTER).listenOn(field);
        }
        dialog.getFooter().add(new Button(text("shell.action.cancel"), click -> dialog.close()), apply);
        UnsavedChanges.guard(dialog);
        dialog.open();
    }

    private void start(Selected selected, CustomerChange change, String title) {
        List<CustomerId> ids = selected.ids().stream().map(CustomerId::new).toList();
        bulkEdit.start(ids, selected.matching(), change, title);
        Notices.success("customer.notice.bulkStarted");
        list.refresh();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
