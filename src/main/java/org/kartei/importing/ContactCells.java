package org.kartei.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactKind;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.ContactText;
import org.kartei.customer.CustomerDraft;

/** Reads further phones, e-mails and addresses out of all columns that have some; a caption may tell what they are for. */
final class ContactCells {

    private static final Map<String, String> PURPOSES = Words.standingFor("purpose.");
    private static final int SHORTEST = 3;

    private final List<@Nullable ImportTarget> fields;
    private final List<ContactPurpose> purposes = new ArrayList<>();
    private final boolean isOurs;

    ContactCells(List<String> captions, List<@Nullable ImportTarget> fields, boolean isOurs) {
        this.fields = fields;
        this.isOurs = isOurs;
        captions.forEach(caption -> purposes.add(purposeIn(caption)));
    }

    /** Where another program's file has a further phone or e-mail but no first, the further one is the first. */
    CustomerDraft addTo(CustomerDraft draft, SourceRow row) {
        List<Contact> contacts = read(row);
        if (!isOurs && draft.phone().isEmpty()) {
            take(contacts, ContactKind.PHONE).ifPresent(phone -> draft.phone(phone.text()));
        }
        if (!isOurs && draft.email().isEmpty()) {
            take(contacts, ContactKind.EMAIL).ifPresent(email -> draft.email(email.text()));
        }
        return draft.contacts(contacts);
    }

    private List<Contact> read(SourceRow row) {
        var contacts = new ArrayList<Contact>();
        for (int i = 0; i < Math.min(fields.size(), row.cells().size()); i++) {
            ContactKind kind = kind(fields.get(i));
            if (kind != null && !row.cells().get(i).isBlank()) {
                contacts.addAll(ContactText.read(kind, row.cells().get(i), ContactCells::purpose, purposes.get(i)));
            }
        }
        return contacts;
    }

    static boolean areIn(ImportTarget target) {
        return kind(target) != null;
    }

    private static @Nullable ContactKind kind(@Nullable ImportTarget target) {
        return target instanceof ImportField field ? field.contacts() : null;
    }

    private static java.util.Optional<Contact> take(List<Contact> contacts, ContactKind kind) {
        var first = contacts.stream()
                .filter(contact -> contact.kind() == kind && contact.remark().isEmpty())
                .findFirst();
        first.ifPresent(contacts::remove);
        return first;
    }

    private static @Nullable ContactPurpose purpose(String name) {
        String found = PURPOSES.get(Words.reduced(name));
        return found == null ? null : ContactPurpose.valueOf(found);
    }

    /** By the longest word that the caption has in it: "Telefon geschäftlich" is for work. */
    private static ContactPurpose purposeIn(String caption) {
        String reduced = Words.reduced(caption);
        return PURPOSES.keySet().stream()
                .filter(word -> word.length() >= SHORTEST && reduced.contains(word))
                .max(Comparator.comparingInt(String::length))
                .map(PURPOSES::get)
                .map(ContactPurpose::valueOf)
                .orElse(ContactPurpose.OTHER);
    }
}
