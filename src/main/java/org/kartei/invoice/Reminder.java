package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it was made; later settings and payments change nothing of it.
 *
 * @param level 1 to 3
 * @param dueOn until when it asks to pay
 * @param instalmentDueOn of the first instalment that it asks for, null where the invoice had none
 * @param open of the invoice, on the day of the reminder; where it had instalments, of those that were overdue
 * @param earlierFees of the reminders before it that stood on that day and were not paid
 * @param fee of this one, gross
 * @param takenBackOn null while it stands
 * @param takenBackBy empty while it stands
 * @param takenBackWhy empty while it stands
 */
public record Reminder(
        long id,
        InvoiceId invoice,
        int level,
        LocalDate madeOn,
        LocalDate dueOn,
        @Nullable LocalDate instalmentDueOn,
        BigDecimal open,
        BigDecimal earlierFees,
        BigDecimal fee,
        String text,
        String staffName,
        @Nullable LocalDate takenBackOn,
        String takenBackBy,
        String takenBackWhy) {

    /** What it asks for. */
    public BigDecimal sum() {
        return open.add(earlierFees).add(fee);
    }

    public boolean isStanding() {
        return takenBackOn == null;
    }

    public String nameKey() {
        return ReminderTerm.NAMES + level;
    }
}
