package org.kartei.note;

import org.kartei.shared.BusinessRuleViolation;

/** Somebody else saved the note first. */
public final class NoteChangedMeanwhile extends BusinessRuleViolation {

    private static final long serialVersionUID = 1;

    private final transient NoteRow now;

    NoteChangedMeanwhile(NoteRow now) {
        super("shared.error.changedMeanwhile");
        this.now = now;
    }

    /** The note as the other person left it. */
    public NoteRow now() {
        return now;
    }
}
