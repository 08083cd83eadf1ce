package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.CustomerPicker;
import org.kartei.customer.file.OpenFile;

/** Finds the other customer of a merge (LIST-12). */
final class MergeWithDialog extends Dialog {

    MergeWithDialog(CustomerService customers, OpenFile file) {
        setHeaderTitle(
                getTranslation("customer.merge.with.title", file.customer().displayName()));
        setWidth("min(32rem, 92vw)");
        var other = new CustomerPicker(getTranslation("customer.merge.with.other"), customers);
        other.setWidthFull();
        var compare = new Button(getTranslation("customer.merge.with.compare"), click -> {
            CustomerRow chosen = other.getValue();
            if (chosen == null || chosen.id().equals(file.id())) {
                other.setErrorMessage(getTranslation("customer.merge.error.same"));
                other.setInvalid(true);
                return;
            }
            close();
            UI.getCurrent().navigate(CustomerLinks.merge(file.customer().number(), chosen.number()));
        });
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("customer.merge.with.text")), other);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), compare);
        other.focus();
    }
}
