package org.kartei.settings;

/**
 * The school itself, as it stands on letters and lists (APP-6).
 *
 * @param country of new customers, as ISO code of two letters
 * @param currency of all prices, as ISO code
 * @param daysToPay from the day of an invoice on, 0 to {@link #MOST_DAYS}
 */
public record School(
        String name,
        String street,
        String postcode,
        String city,
        String email,
        String country,
        String currency,
        int daysToPay) {

    /** The most days that an invoice leaves to pay. */
    public static final int MOST_DAYS = 365;

    /** What holds until somebody has filled it in. */
    public static final School UNNAMED = new School("", "", "", "", "", "DE", "EUR", 14);
}
