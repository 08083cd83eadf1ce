package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** FILE-3, LIST-9, LIST-11: further contacts in one line, there and back. */
class ContactTextTests {

    @Test
    void readsAsPeopleWriteIt() {
        assertThat(ContactText.read(
                        ContactKind.PHONE,
                        "Work: 0711 28 [till noon];; Oma: 0170/1; 0815",
                        ContactTextTests::purpose,
                        ContactPurpose.OTHER))
                .containsExactly(
                        Contact.phone(ContactPurpose.WORK, "0711 28", "till noon"),
                        Contact.phone(ContactPurpose.OTHER, "0170/1", "Oma"),
                        Contact.phone(ContactPurpose.OTHER, "0815", ""));
        assertThat(ContactText.read(
                        ContactKind.ADDRESS,
                        "Hauptstr. 1, 70173 Stuttgart",
                        ContactTextTests::purpose,
                        ContactPurpose.INVOICE))
                .containsExactly(Contact.address(ContactPurpose.INVOICE, "Hauptstr. 1", "", "70173 Stuttgart", "", ""));
    }

    @Test
    void showsWhatForAndWhose() {
        assertThat(ContactText.of(
                        List.of(
                                Contact.phone(ContactPurpose.MOBILE, "0170 1", "Oma"),
                                Contact.address(ContactPurpose.INVOICE, "Weg 1", "70173", "Ulm", "DE", "")),
                        Enum::name))
                .isEqualTo("MOBILE: 0170 1 [Oma]; INVOICE: Weg 1, 70173, Ulm, DE");
    }

    @Property
    void everyContactComesBack(@ForAll("contacts") List<Contact> contacts) {
        List<Contact> inOrder = Contact.inOrder(contacts);
        assertThat(ContactText.readKept(ContactText.kept(inOrder))).isEqualTo(inOrder);
        List<Contact> phones = inOrder.stream()
                .filter(each -> each.kind() == ContactKind.PHONE)
                .toList();
        assertThat(ContactText.read(
                        ContactKind.PHONE,
                        ContactText.of(phones, Enum::name),
                        ContactTextTests::purpose,
                        ContactPurpose.OTHER))
                .isEqualTo(phones);
    }

    @Provide
    Arbitrary<List<Contact>> contacts() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("ab;,\\:[] 1-\t\n").ofMaxLength(6);
        Arbitrary<ContactPurpose> purposes = Arbitraries.of(ContactPurpose.values());
        Arbitrary<Contact> phones = Combinators.combine(purposes, texts, texts).as(Contact::phone);
        Arbitrary<Contact> addresses =
                Combinators.combine(purposes, texts, texts, texts, texts, texts).as(Contact::address);
        return Arbitraries.oneOf(phones, addresses).list().ofMaxSize(4);
    }

    private static @Nullable ContactPurpose purpose(String name) {
        for (ContactPurpose purpose : ContactPurpose.values()) {
            if (purpose.name().equalsIgnoreCase(name)) {
                return purpose;
            }
        }
        return null;
    }
}
