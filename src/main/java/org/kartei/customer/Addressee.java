package org.kartei.customer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as documents are made out to one.
 *
 * @param name as it is shown
 * @param language in which they are written, null where nobody has said
 */
public record Addressee(
        String name,
        String company,
        String street,
        String postcode,
        String city,
        String country,
        String email,
        List<Contact> contacts,
        @Nullable String language) {

    public static Addressee of(CustomerData data) {
        return new Addressee(
                data.displayName(),
                data.company(),
                data.street(),
                data.postcode(),
                data.city(),
                data.country(),
                data.email(),
                data.contacts(),
                data.language());
    }

    /** The further contact of a kind that is for invoices. */
    public Optional<Contact> forInvoices(ContactKind kind) {
        return contacts.stream()
                .filter(contact -> contact.kind() == kind && contact.purpose() == ContactPurpose.INVOICE)
                .findFirst();
    }
}
