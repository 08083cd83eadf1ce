package org.kartei.customer;

import com.vaadin.flow.i18n.I18NProvider;
import org.kartei.security.CurrentUser;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** Reasons of refusals in the language of whoever started long work; there is no screen at hand to ask. */
@Component
class BulkTexts {

    private final I18NProvider texts;
    private final CurrentUser currentUser;

    BulkTexts(I18NProvider texts, CurrentUser currentUser) {
        this.texts = texts;
        this.currentUser = currentUser;
    }

    String of(BusinessRuleViolation violation) {
        return texts.getTranslation(violation.messageKey(), currentUser.language(), violation.args());
    }
}
