package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import org.kartei.shared.BusinessRuleViolation;

/** Says what is refused at the field of a draft that it is about. */
record DraftRefusals(DraftLines lines, CreditUse credit, VoucherUses vouchers, IntegerField dueDays) {

    /** Does what may be refused. */
    void run(Runnable action) {
        try {
            action.run();
        } catch (BusinessRuleViolation refused) {
            if (!tell(refused)) {
                throw refused;
            }
        }
    }

    /** Says what is refused at the field of a line; false where it is about none. */
    static boolean tell(DraftLines lines, BusinessRuleViolation refused) {
        String key = refused.messageKey();
        String message = UI.getCurrent().getTranslation(key, refused.args());
        switch (key) {
            case "invoice.error.text",
                    "invoice.error.quantity",
                    "invoice.error.price",
                    "invoice.error.percent",
                    "invoice.error.days" -> lines.refuse((Integer) refused.args()[0], key, message);
            case "invoice.error.noLines" -> lines.refuse(null, key, message);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean tell(BusinessRuleViolation refused) {
        if (tell(lines, refused)) {
            return true;
        }
        String key = refused.messageKey();
        String message = UI.getCurrent().getTranslation(key, refused.args());
        switch (key) {
            case "invoice.error.credit", "invoice.error.creditTooMuch", "credit.error.tooLittle" ->
                credit.refuse(message);
            case "invoice.error.dueDays" -> {
                dueDays.setErrorMessage(message);
                dueDays.setInvalid(true);
                dueDays.focus();
            }
            default -> {
                if (!key.startsWith("voucher.error.")) {
                    return false;
                }
                vouchers.refuse(message);
            }
        }
        return true;
    }
}
