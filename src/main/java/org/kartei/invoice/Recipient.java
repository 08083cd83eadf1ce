package org.kartei.invoice;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactKind;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerData;

/**
 * Whom an invoice is made out to.
 *
 * @param address line by line, its country in the language of the invoice
 */
record Recipient(String name, String address) {

    /** The company where there is one; at the address for invoices where there is one. */
    static Recipient of(CustomerData customer, Locale language) {
        String name = customer.company().isBlank() ? customer.displayName() : customer.company();
        String person = name.equals(customer.displayName()) ? "" : customer.displayName();
        return customer.contacts(ContactKind.ADDRESS).stream()
                .filter(contact -> contact.purpose() == ContactPurpose.INVOICE)
                .findFirst()
                .map(contact -> of(name, person, contact, language))
                .orElseGet(() -> of(
                        name,
                        person,
                        customer.street(),
                        customer.postcode(),
                        customer.city(),
                        customer.country(),
                        language));
    }

    private static Recipient of(String name, String person, Contact contact, Locale language) {
        return of(name, person, contact.text(), contact.postcode(), contact.city(), contact.country(), language);
    }

    private static Recipient of(
            String name, String person, String street, String postcode, String city, String country, Locale language) {
        return new Recipient(
                name,
                Stream.of(person, street, (postcode + " " + city).strip(), countryName(country, language))
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")));
    }

    private static String countryName(String country, Locale language) {
        return country.length() == 2 ? Locale.of("", country).getDisplayCountry(language) : country;
    }
}
