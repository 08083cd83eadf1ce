package org.kartei.shared;

import java.util.List;

/**
 * A request that a rule of the office does not allow. Nothing has been changed when it is thrown. The message is a
 * translation key with arguments, so that the reader gets the reason in their own language.
 */
public class BusinessRuleViolation extends RuntimeException {

    private final transient List<Object> args;

    /**
     * @param messageKey key of the translated reason
     * @param args what fills the places {0}, {1} … of the translated text
     */
    public BusinessRuleViolation(String messageKey, Object... args) {
        super(messageKey);
        this.args = List.of(args);
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    public Object[] args() {
        return args.toArray();
    }
}
