package org.kartei.invoice;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.Addressee;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactKind;

/**
 * Whom an invoice is made out to.
 *
 * @param lines the address as it is printed, its country in the language of the invoice
 */
record Recipient(String name, RecipientAddress address, String lines) {

    /** The company where there is one; at the address, and by the e-mail, for invoices where there is one. */
    static Recipient of(Addressee customer, Locale language) {
        String name = customer.company().isBlank() ? customer.name() : customer.company();
        String person = name.equals(customer.name()) ? "" : customer.name();
        String email =
                customer.forInvoices(ContactKind.EMAIL).map(Contact::text).orElse(customer.email());
        RecipientAddress address = customer.forInvoices(ContactKind.ADDRESS)
                .map(to -> new RecipientAddress(person, to.text(), to.postcode(), to.city(), to.country(), email))
                .orElseGet(() -> new RecipientAddress(
                        person, customer.street(), customer.postcode(), customer.city(), customer.country(), email));
        return new Recipient(name, address, lines(address, language));
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
