package org.kartei.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;

/**
 * What came of a file.
 *
 * @param fresh entries that nobody had brought before
 * @param known entries that were there already
 * @param ignored what is not kept
 * @param isUnchecked whether nobody knows if the account is the school's
 * @param refusal why nothing of the file was kept, null when it was taken in
 */
public record Receipt(
        String fileName,
        int fresh,
        int known,
        List<Ignored> ignored,
        boolean isUnchecked,
        @Nullable BusinessRuleViolation refusal) {

    static Receipt refused(String fileName, BusinessRuleViolation refusal) {
        return new Receipt(fileName, 0, 0, List.of(), false, refusal);
    }

    /** Of some reason. */
    public List<Ignored> ignored(Ignored.Why why) {
        return ignored.stream().filter(each -> each.why() == why).toList();
    }
}
