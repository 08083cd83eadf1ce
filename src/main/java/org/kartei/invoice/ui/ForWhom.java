package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.LongConsumer;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.CustomerPicker;

/** Asks for whom something new is. */
final class ForWhom extends Div {

    /** @param open begins it for the customer with this number */
    ForWhom(CustomerService customers, LongConsumer open) {
        addClassName("card");
        var picker = new CustomerPicker(getTranslation("invoice.write.customer"), customers);
        picker.addClassName("draft-customer");
        picker.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                open.accept(chosen.getValue().number());
            }
        });
        add(picker);
        picker.focus();
    }
}
