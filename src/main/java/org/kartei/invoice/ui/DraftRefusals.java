package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import org.kartei.shared.BusinessRuleViolation;

/** Says what is refused at the line that it is about. */
final class DraftRefusals {

    private DraftRefusals() {}

    /** Whether it is about the lines; then it stands at its field. */
    static boolean tell(DraftLines lines, BusinessRuleViolation refused) {
        String key = refused.messageKey();
        String message = UI.getCurrent().getTranslation(key, refused.args());
        switch (key) {
            case "invoice.error.text",
                    "invoice.error.quantity",
                    "invoice.error.price",
                    "invoice.error.percent",
                    "invoice.error.days" -> lines.refuse((Integer) refused.args()[0], key, message);
            case "invoice.error.noLines", "offer.error.noLines" -> lines.refuse(null, key, message);
            default -> {
                return false;
            }
        }
        return true;
    }
}
