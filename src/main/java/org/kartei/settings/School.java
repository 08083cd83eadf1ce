package org.kartei.settings;

/**
 * The school itself, as it stands on letters and lists (APP-6).
 *
 * @param country of new customers, as ISO code of two letters
 * @param currency of all prices, as ISO code
 * @param daysToPay from the day of an invoice on, 0 to {@link #MOST_DAYS}
 * @param taxNumber as the tax office gave it, or empty
 * @param vatId for trade within the European Union, or empty
 * @param iban the account that invoices ask to pay to, blanks or not, or empty
 * @param bic of its bank, or empty
 * @param contact whom to ask about an invoice, a person or an office, or empty
 * @param phone of the contact as typed, or empty
 * @param creditorId by which it collects by direct debit, blanks or not, or empty
 */
public record School(
        String name,
        String street,
        String postcode,
        String city,
        String email,
        String country,
        String currency,
        int daysToPay,
        String taxNumber,
        String vatId,
        String iban,
        String bic,
        String contact,
        String phone,
        String creditorId) {

    /** The most days that an invoice leaves to pay. */
    public static final int MOST_DAYS = 365;

    /** One that has told neither tax office nor bank. */
    public static School of(
            String name,
            String street,
            String postcode,
            String city,
            String email,
            String country,
            String currency,
            int daysToPay) {
        return new School(
                name, street, postcode, city, email, country, currency, daysToPay, "", "", "", "", "", "", "");
    }

    /** What holds until somebody has filled it in. */
    public static final School UNNAMED = of("", "", "", "", "", "DE", "EUR", 14);
}
