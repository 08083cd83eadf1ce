package org.kartei.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Further contacts of one kind in one line, as lists show them and files carry them: "Mobile: 0170 1234567 [Oma]; Work:
 * 0711 28". An address has its parts between commas: "Invoice: Hauptstraße 1, 70173, Stuttgart, DE". A backslash takes
 * the meaning from the sign behind it, so that every line can be read back as it was.
 */
public final class ContactText {

    private static final String SIGNS = ";:[";
    private static final String ADDRESS_SIGNS = SIGNS + ",";
    private static final int ADDRESS_PARTS = 4;

    private ContactText() {}

    /** @param names what the purposes are called */
    public static String of(List<Contact> contacts, Function<ContactPurpose, String> names) {
        return contacts.stream()
                .map(contact -> names.apply(contact.purpose()) + ": " + body(contact))
                .collect(Collectors.joining("; "));
    }

    /**
     * Reads the line again; what is no purpose in front of a colon becomes the remark.
     *
     * @param purposes the purpose that a name means, null for none
     * @param otherwise the purpose where none is named
     */
    public static List<Contact> read(
            ContactKind kind,
            String line,
            Function<String, @Nullable ContactPurpose> purposes,
            ContactPurpose otherwise) {
        var contacts = new ArrayList<Contact>();
        for (String piece : EscapedText.split(';', line)) {
            if (piece.isEmpty()) {
                continue;
            }
            int colon = EscapedText.find(':', piece);
            String name = colon < 0 ? "" : piece.substring(0, colon);
            ContactPurpose purpose = purposes.apply(name);
            String remark = purpose == null ? EscapedText.plain(name) : "";
            contacts.add(read(
                    kind,
                    purpose == null ? otherwise : purpose,
                    EscapedText.strip(piece.substring(colon + 1)),
                    remark));
        }
        return contacts;
    }

    /** The contacts of all kinds in one line without a language, as the customer's row has them. */
    static String kept(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> contact.kind() + "." + contact.purpose() + ": " + body(contact))
                .collect(Collectors.joining("; "));
    }

    static List<Contact> readKept(String kept) {
        if (kept.isEmpty()) {
            return List.of();
        }
        var contacts = new ArrayList<Contact>();
        for (String piece : EscapedText.split(';', kept)) {
            int dot = piece.indexOf('.');
            int colon = piece.indexOf(':');
            contacts.add(read(
                    ContactKind.valueOf(piece.substring(0, dot)),
                    ContactPurpose.valueOf(piece.substring(dot + 1, colon)),
                    EscapedText.strip(piece.substring(colon + 1)),
                    ""));
        }
        return contacts;
    }

    static String body(Contact contact) {
        String text = contact.kind() == ContactKind.ADDRESS
                ? List.of(contact.text(), contact.postcode(), contact.city(), contact.country()).stream()
                        .map(part -> EscapedText.of(part, ADDRESS_SIGNS))
                        .collect(Collectors.joining(", "))
                : EscapedText.of(contact.text(), SIGNS);
        return contact.remark().isEmpty() ? text : text + " [" + EscapedText.of(contact.remark(), SIGNS) + "]";
    }

    private static Contact read(ContactKind kind, ContactPurpose purpose, String body, String otherRemark) {
        int bracket = EscapedText.find('[', body);
        String remark = bracket < 0 ? otherRemark : EscapedText.plain(inside(body.substring(bracket + 1)));
        String text = bracket < 0 ? body : EscapedText.strip(body.substring(0, bracket));
        if (kind != ContactKind.ADDRESS) {
            return new Contact(kind, purpose, remark, EscapedText.plain(text), "", "", "");
        }
        List<String> parts =
                EscapedText.split(',', text).stream().map(EscapedText::plain).toList();
        return parts.size() == ADDRESS_PARTS
                ? Contact.address(purpose, parts.get(0), parts.get(1), parts.get(2), parts.get(3), remark)
                : Contact.address(
                        purpose, parts.getFirst(), "", String.join(", ", parts.subList(1, parts.size())), "", remark);
    }

    private static String inside(String bracket) {
        boolean isClosed = bracket.endsWith("]") && !EscapedText.isOpen(bracket.substring(0, bracket.length() - 1));
        return isClosed ? bracket.substring(0, bracket.length() - 1) : bracket;
    }
}
