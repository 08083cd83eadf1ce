package org.kartei.directdebit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A collection with all its items; nothing of what the bank gets ever changes.
 *
 * @param messageId by which the bank knows its file
 * @param total in euros
 */
public record DirectDebit(
        DirectDebitId id,
        String messageId,
        LocalDate collectedOn,
        Creditor creditor,
        BigDecimal total,
        Instant createdAt,
        String staffName,
        List<DebitItem> items) {

    /** Whether something is neither paid nor came back. */
    public boolean isOpen() {
        return items.stream().anyMatch(item -> item.state() == DebitState.COLLECTED);
    }

    /** Whether all of it was taken back before any money came; then there is no file any more. */
    public boolean isWithdrawn() {
        return items.stream().allMatch(item -> item.state() == DebitState.RETURNED && item.paymentId() == null);
    }

    /** Whether an account that stood in it has been forgotten; then there is no file any more. */
    public boolean isForgotten() {
        return items.stream().anyMatch(item -> item.mandate().iban().isEmpty());
    }
}
