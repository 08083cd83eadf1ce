package org.kartei.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.group.GroupId;

/**
 * A line of the customer overview (LIST-1).
 *
 * @param version what it was when read; a change is refused when somebody else was quicker
 * @param mergedNumbers of those who were merged into this one, with spaces between; empty for most
 * @param participants the family in one line, see {@link ParticipantText}
 * @param ownKept the values of own fields as they are kept, see {@link #own}
 * @param contactsKept further contacts as they are kept, see {@link #contacts}
 */
public record CustomerRow(
        CustomerId id,
        int version,
        long number,
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
        BigDecimal standingDiscount,
        String remark,
        List<GroupId> groups,
        LocalDate createdOn,
        String participants,
        String contactsKept,
        @Nullable LocalDate newsletterSince,
        String newsletterSource,
        String ownKept,
        BigDecimal creditBalance,
        BigDecimal openAmount,
        int activePasses,
        @Nullable LocalDate nextFollowUp,
        @Nullable LocalDate lastSession,
        String mergedNumbers) {

    /** The same as the first page of a file shows it. */
    public CustomerFile file() {
        var data = new CustomerData(
                status,
                displayName,
                firstName,
                lastName,
                company,
                phone,
                email,
                street,
                postcode,
                city,
                country,
                birthday,
                language,
                newsletter,
                newsletterSince,
                newsletterSource,
                standingDiscount,
                remark,
                Set.copyOf(groups),
                ParticipantText.read(participants),
                ContactText.readKept(contactsKept),
                own());
        return new CustomerFile(id, version, number, createdOn, data);
    }

    public OwnValues own() {
        return OwnValues.read(ownKept);
    }

    /** Further contacts of one kind. */
    public List<Contact> contacts(ContactKind kind) {
        return ContactText.readKept(contactsKept).stream()
                .filter(contact -> contact.kind() == kind)
                .toList();
    }
}
