package org.kartei.customer;

import org.kartei.shared.BusinessRuleViolation;

/** Somebody else saved the customer first. */
public final class ChangedMeanwhile extends BusinessRuleViolation {

    private static final long serialVersionUID = 1;

    private final transient CustomerFile now;
    private final String by;

    ChangedMeanwhile(CustomerFile now, String by) {
        super("shared.error.changedMeanwhile");
        this.now = now;
        this.by = by;
    }

    /** The file as the other person left it. */
    public CustomerFile now() {
        return now;
    }

    /** Who saved last, empty if unknown. */
    public String by() {
        return by;
    }
}
