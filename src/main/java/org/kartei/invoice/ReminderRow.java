package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A reminder in a list: one that is due, or one that was made.
 *
 * @param id of the invoice where it is due, else its own
 * @param slug of the invoice
 * @param isOfCustomer whether the customer is still there
 * @param level of the one that is due
 * @param dueOn until when the invoice, or its instalment, was to be paid; of one that was made, until when it asks to pay
 * @param daysOverdue since the invoice, or its instalment, was to be paid
 * @param open what is asked for, without fees: of instalments those that are overdue
 * @param fee of this reminder alone
 * @param isStanding whether it was not taken back
 */
public record ReminderRow(
        long id,
        String slug,
        String number,
        long customerNumber,
        boolean isOfCustomer,
        String recipientName,
        int level,
        LocalDate dueOn,
        int daysOverdue,
        BigDecimal open,
        BigDecimal fee,
        boolean isStanding) {}
