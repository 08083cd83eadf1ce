package org.kartei.invoice;

import java.util.Locale;
import java.util.Set;

/**
 * Where the recipient of an invoice is, in the parts that an e-invoice asks for; fixed when it is issued.
 *
 * @param person at a company, else empty
 * @param country ISO code of two letters, or a name as given where there is no code for it
 * @param email to which invoices go, or empty
 */
public record RecipientAddress(
        String person, String street, String postcode, String city, String country, String email) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Whether the country is known by its code. */
    boolean hasCountry() {
        return COUNTRIES.contains(country);
    }
}
