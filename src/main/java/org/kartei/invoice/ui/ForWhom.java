package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Div;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.CustomerPicker;

/** Asks for whom a new invoice is. */
final class ForWhom extends Div {

    ForWhom(CustomerService customers) {
        addClassName("card");
        var picker = new CustomerPicker(getTranslation("invoice.write.customer"), customers);
        picker.addClassName("draft-customer");
        picker.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                WriteInvoiceView.open(chosen.getValue().number());
            }
        });
        add(picker);
        picker.focus();
    }
}
