package org.kartei.customer;

import org.kartei.shared.BusinessRuleViolation;

/** Somebody else saved the participant first. */
public final class ParticipantChangedMeanwhile extends BusinessRuleViolation {

    private static final long serialVersionUID = 1;

    private final transient FamilyMember now;
    private final String by;

    ParticipantChangedMeanwhile(FamilyMember now, String by) {
        super("shared.error.changedMeanwhile");
        this.now = now;
        this.by = by;
    }

    /** The participant as the other person left it. */
    public FamilyMember now() {
        return now;
    }

    /** Who saved last, empty if unknown. */
    public String by() {
        return by;
    }
}
