package org.kartei.customer;

import java.util.Comparator;
import java.util.List;

/**
 * A phone, e-mail or address of a customer besides the first of its kind (FILE-3).
 *
 * @param remark a free word beside the purpose: whose number it is, when to call
 * @param text the phone as typed, the e-mail, or the street
 * @param postcode of an address, else empty
 * @param city of an address, else empty
 * @param country of an address as in {@link CustomerData}, else empty
 */
public record Contact(
        ContactKind kind,
        ContactPurpose purpose,
        String remark,
        String text,
        String postcode,
        String city,
        String country) {

    public static Contact phone(ContactPurpose purpose, String typed, String remark) {
        return new Contact(ContactKind.PHONE, purpose, remark, typed, "", "", "");
    }

    public static Contact email(ContactPurpose purpose, String email, String remark) {
        return new Contact(ContactKind.EMAIL, purpose, remark, email, "", "", "");
    }

    public static Contact address(
            ContactPurpose purpose, String street, String postcode, String city, String country, String remark) {
        return new Contact(ContactKind.ADDRESS, purpose, remark, street, postcode, city, country);
    }

    /** The phones first, then e-mails, then addresses, each in their own order; without those that say nothing. */
    static List<Contact> inOrder(List<Contact> contacts) {
        return contacts.isEmpty()
                ? List.of()
                : contacts.stream()
                        .filter(contact -> !contact.saysNothing())
                        .sorted(Comparator.comparing(Contact::kind))
                        .toList();
    }

    /** Nothing is known but what it would be for. */
    public boolean saysNothing() {
        return (text + postcode + city + country + remark).isBlank();
    }

    /** As it is searched; a phone with the digits of the country in front, see {@link Phones}. */
    String fold(String customersCountry) {
        return switch (kind) {
            case PHONE -> SearchTexts.phone(text, customersCountry);
            case EMAIL -> SearchTexts.column(text);
            case ADDRESS -> SearchTexts.column(String.join(" ", text, postcode, city));
        };
    }
}
