package org.kartei.customer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.kartei.shared.BusinessRuleViolation;

/** Stands in place of a file whose customer has ended while it was open. */
final class GoneCustomer extends Div {

    GoneCustomer(BusinessRuleViolation why, boolean isUnsaved) {
        addClassName("problem-page");
        getElement().setAttribute("role", "alert");
        add(new H1(getTranslation("customer.error.gone")), new Paragraph(getTranslation(why.messageKey(), why.args())));
        if (isUnsaved) {
            add(new Paragraph(getTranslation("customer.file.unsavedLost")));
        }
        var back = new Anchor("customers", getTranslation("customer.file.backToList"));
        back.setRouterIgnore(false);
        add(back);
    }
}
