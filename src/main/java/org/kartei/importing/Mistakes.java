package org.kartei.importing;

import java.util.ArrayList;
import java.util.List;
import org.kartei.shared.BusinessRuleViolation;

/** What is wrong with one row. */
final class Mistakes {

    private final List<Finding> found = new ArrayList<>();
    private final long row;
    private final String subject;

    Mistakes(long row, String subject) {
        this.row = row;
        this.subject = subject;
    }

    void add(String column, BusinessRuleViolation violation) {
        add(
                column,
                violation.messageKey(),
                violation.args().length == 0 ? "" : String.valueOf(violation.args()[0]));
    }

    void add(String column, String messageKey, String value) {
        found.add(new Finding(FindingKind.MISTAKE, row, subject, column, messageKey, value, null));
    }

    String subject() {
        return subject;
    }

    /** In the order in which they were found. */
    List<Finding> found() {
        return found;
    }
}
