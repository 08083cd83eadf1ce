package org.kartei.invoice;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactKind;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerData;

/**
 * Whom an invoice is made out to.
 *
 * @param address line by line
 */
record Recipient(String name, String address) {

    /** The company where there is one; at the address for invoices where there is one. */
    static Recipient of(CustomerData customer) {
        String name = customer.company().isBlank() ? customer.displayName() : customer.company();
        String person = name.equals(customer.displayName()) ? "" : customer.displayName();
        return customer.contacts(ContactKind.ADDRESS).stream()
                .filter(contact -> contact.purpose() == ContactPurpose.INVOICE)
                .findFirst()
                .map(contact -> of(name, person, contact))
                .orElseGet(() -> of(
                        name,
                        person,
                        customer.street(),
                        customer.postcode(),
                        customer.city(),
                        customer.country(),
                        customer.language()));
    }

    private static Recipient of(String name, String person, Contact contact) {
        return of(name, person, contact.text(), contact.postcode(), contact.city(), contact.country(), null);
    }

    private static Recipient of(
            String name,
            String person,
            String street,
            String postcode,
            String city,
            String country,
            @Nullable String language) {
        return new Recipient(
                name,
                Stream.of(person, street, (postcode + " " + city).strip(), countryName(country, language))
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")));
    }

    private static String countryName(String country, @Nullable String language) {
        return country.length() == 2
                ? Locale.of("", country).getDisplayCountry(language == null ? Locale.ENGLISH : Locale.of(language))
                : country;
    }
}
