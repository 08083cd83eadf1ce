package org.kartei.accounting;

import java.math.BigDecimal;

/**
 * What all bookings of a time do to an account.
 *
 * @param account empty where nobody has set it, and for customers who have one each
 */
public record BookingSum(AccountSlot slot, String account, long bookings, BigDecimal debit, BigDecimal credit) {

    BookingSum plus(BookingSum more) {
        return new BookingSum(slot, account, bookings + more.bookings, debit.add(more.debit), credit.add(more.credit));
    }
}
