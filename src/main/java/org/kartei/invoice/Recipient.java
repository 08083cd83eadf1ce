package org.kartei.invoice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactKind;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerData;

/**
 * Whom an invoice is made out to.
 *
 * @param lines the address as it is printed, its country in the language of the invoice
 */
record Recipient(String name, RecipientAddress address, String lines) {

    /** The company where there is one; at the address, and by the e-mail, for invoices where there is one. */
    static Recipient of(CustomerData customer, Locale language) {
        String name = customer.company().isBlank() ? customer.displayName() : customer.company();
        String person = name.equals(customer.displayName()) ? "" : customer.displayName();
        String email =
                forInvoices(customer, ContactKind.EMAIL).map(Contact::text).orElse(customer.email());
        RecipientAddress address = forInvoices(customer, ContactKind.ADDRESS)
                .map(to -> new RecipientAddress(person, to.text(), to.postcode(), to.city(), to.country(), email))
                .orElseGet(() -> new RecipientAddress(
                        person, customer.street(), customer.postcode(), customer.city(), customer.country(), email));
        return new Recipient(name, address, lines(address, language));
    }

    private static Optional<Contact> forInvoices(CustomerData customer, ContactKind kind) {
        return customer.contacts(kind).stream()
                .filter(contact -> contact.purpose() == ContactPurpose.INVOICE)
                .findFirst();
    }

    private static String lines(RecipientAddress to, Locale language) {
        return Stream.of(
                        to.person(),
                        to.street(),
                        (to.postcode() + " " + to.city()).strip(),
                        countryName(to.country(), language))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String countryName(String country, Locale language) {
        return country.length() == 2 ? Locale.of("", country).getDisplayCountry(language) : country;
    }
}
