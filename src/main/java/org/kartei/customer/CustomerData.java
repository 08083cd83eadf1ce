package org.kartei.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.group.GroupId;

/**
 * The master data of a customer, as a form or a file gives them (FILE-3). Texts that are not there are empty.
 *
 * @param displayName made from first and last name, else the company, when blank
 * @param phone as typed
 * @param country ISO 3166 code of two letters, or a name as given where there is no code for it
 * @param language two letters of one of our languages, null if unknown
 * @param newsletterSince the day of the consent, null if unknown or there is none
 * @param newsletterSource where the consent was given, as the office calls it: "form at the desk", a file's name
 * @param standingDiscount percent, 0 to 100
 * @param participants the family, in order
 * @param contacts further phones, e-mails and addresses, in this order of their kinds
 * @param own what stands in the own fields
 */
public record CustomerData(
        CustomerStatus status,
        String displayName,
        String firstName,
        String lastName,
        String company,
        String phone,
        String email,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable LocalDate birthday,
        @Nullable String language,
        boolean newsletter,
        @Nullable LocalDate newsletterSince,
        String newsletterSource,
        BigDecimal standingDiscount,
        String remark,
        Set<GroupId> groups,
        List<ParticipantData> participants,
        List<Contact> contacts,
        OwnValues own) {

    /** Nothing filled in yet. */
    public static final CustomerData EMPTY = new CustomerData(
            CustomerStatus.ACTIVE,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            null,
            null,
            false,
            null,
            "",
            BigDecimal.ZERO,
            "",
            Set.of(),
            List.of(),
            List.of(),
            OwnValues.NONE);

    public CustomerData {
        groups = Set.copyOf(groups);
        participants = List.copyOf(participants);
        contacts = Contact.inOrder(contacts);
        newsletterSince = newsletter ? newsletterSince : null;
        newsletterSource = newsletter ? newsletterSource : "";
    }

    public List<Contact> contacts(ContactKind kind) {
        return contacts.stream().filter(contact -> contact.kind() == kind).toList();
    }
}
