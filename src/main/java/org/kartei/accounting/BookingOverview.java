package org.kartei.accounting;

import java.util.List;

/**
 * What a file for the tax adviser would hold.
 *
 * @param sums by what the accounts are for, without those that nothing is booked on
 * @param bookings how many there are
 * @param missing what has to be set before a booking batch can be made, as names of {@link AccountPlan}
 * @param missingAccounts those that something is booked on and nobody has set
 * @param customersFit whether every customer's number leads to an account of customers
 */
public record BookingOverview(
        List<BookingSum> sums,
        long bookings,
        List<String> missing,
        List<AccountSlot> missingAccounts,
        boolean customersFit) {

    /** Whether a booking batch can be made. */
    public boolean isReady() {
        return missing.isEmpty() && missingAccounts.isEmpty() && customersFit;
    }
}
