package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kartei.shared.BusinessRuleViolation;

/** Which refusals are about which field of a form: they are said there, all others as a notice. */
public final class Refusals {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /** Says the refusal with this key at a field, and goes there. */
    public Refusals at(HasValidationProperties field, String... messageKeys) {
        for (String key : messageKeys) {
            fields.put(key, field);
        }
        return this;
    }

    /**
     * Runs what may be refused.
     *
     * @return whether it was done; else a field says why not
     * @throws BusinessRuleViolation that is about none of the fields
     */
    public boolean run(Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (BusinessRuleViolation refused) {
            HasValidationProperties field = fields.get(refused.messageKey());
            if (field == null) {
                throw refused;
            }
            field.setErrorMessage(((Component) field).getTranslation(refused.messageKey(), refused.args()));
            field.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
            return false;
        }
    }
}
