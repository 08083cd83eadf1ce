package org.kartei.customer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kartei.group.GroupId;

/**
 * A customer. The columns that search and sort ({@link FoldedTexts}) are made anew whenever the others change; the figures
 * of other modules stand on the same row, but are none of this class's business (see {@link CustomerFigures}).
 */
@Entity
@Audited
class Customer {

    @Id
    @GeneratedValue(generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private long number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CustomerStatus status = CustomerStatus.ACTIVE;

    private String displayName = "";

    private String firstName = "";

    private String lastName = "";

    private String company = "";

    private String phone = "";

    private String email = "";

    private String street = "";

    private String postcode = "";

    private String city = "";

    private String country = "";

    private @Nullable LocalDate birthday;

    private @Nullable String language;

    private boolean newsletter;

    private @Nullable LocalDate newsletterSince;

    private String newsletterSource = "";

    private BigDecimal standingDiscount = BigDecimal.ZERO;

    private String remark = "";

    /** Ids with commas between, ascending. */
    private String groupIds = "";

    private LocalDate createdOn = LocalDate.EPOCH;

    private @Nullable Long importId;

    private String participants = "";

    private String contacts = "";

    private String ownValues = "";

    /** Phones and e-mails of the family, see {@link FamilyContacts}. */
    @NotAudited
    private String familyContacts = "";

    @NotAudited
    private String groupsSort = "";

    @Embedded
    @NotAudited
    private FoldedTexts folded = new FoldedTexts();

    @NotAudited
    private @Nullable LocalDate erasedOn;

    /** Of those who were merged into this one, with spaces between. */
    @NotAudited
    private String mergedNumbers = "";

    protected Customer() {}

    Customer(long number, LocalDate createdOn, @Nullable Long importId) {
        this.number = number;
        this.createdOn = createdOn;
        this.importId = importId;
    }

    /** Takes over all master data; family and further contacts only as text, they are rows of their own. */
    void describe(CustomerData data) {
        this.status = data.status();
        this.firstName = data.firstName();
        this.lastName = data.lastName();
        this.company = data.company();
        this.displayName = nameOf(data);
        this.phone = data.phone();
        this.email = data.email();
        this.street = data.street();
        this.postcode = data.postcode();
        this.city = data.city();
        this.country = data.country();
        this.birthday = data.birthday();
        this.language = data.language();
        this.newsletter = data.newsletter();
        this.newsletterSince = data.newsletterSince();
        this.newsletterSource = data.newsletterSource();
        this.standingDiscount = data.standingDiscount();
        this.remark = data.remark();
        this.groupIds =
                data.groups().stream().map(GroupId::value).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
        this.participants = ParticipantText.of(data.participants());
        this.contacts = ContactText.kept(data.contacts());
        this.ownValues = data.own().line();
        fold();
    }

    /** The family as its rows are now. */
    void takeFamily(List<ParticipantDetails> family) {
        this.participants = participantsOf(family);
        this.familyContacts = FamilyContacts.line(family);
        fold();
    }

    /** Whether the row says of the family what there is to say. */
    boolean knows(List<ParticipantDetails> family) {
        return participants.equals(participantsOf(family)) && familyContacts.equals(FamilyContacts.line(family));
    }

    boolean hasFamilyContacts() {
        return !familyContacts.isEmpty();
    }

    private static String participantsOf(List<ParticipantDetails> family) {
        return ParticipantText.of(family.stream().map(ParticipantDetails::data).toList());
    }

    /** Takes everything personal away; what is left is a number with a name of ours. The first day stays the day. */
    void erase(String name, LocalDate day) {
        this.familyContacts = "";
        describe(new CustomerDraft()
                .displayName(name)
                .status(CustomerStatus.ARCHIVED)
                .data());
        this.importId = null;
        this.erasedOn = Objects.requireNonNullElse(erasedOn, day);
        answerTo(List.of());
    }

    boolean isErased() {
        return erasedOn != null;
    }

    /** On which the person went, of whom only this is left. */
    Optional<LocalDate> erasedOn() {
        return Optional.ofNullable(erasedOn);
    }

    /** The name as given, else "first last", else the company (rules.md, Customers). */
    static String nameOf(CustomerData data) {
        if (!data.displayName().isBlank()) {
            return data.displayName();
        }
        return madeName(data);
    }

    private static String madeName(CustomerData data) {
        String name = Stream.of(data.firstName(), data.lastName())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isBlank() ? data.company() : name;
    }

    /** The wanted data; a display name that nobody gave follows the names it is made of. */
    static CustomerData named(CustomerData before, CustomerData wanted) {
        boolean isMade = before.displayName().equals(madeName(before))
                && wanted.displayName().equals(before.displayName())
                && !madeName(wanted).isBlank();
        return isMade ? new CustomerDraft(wanted).displayName(madeName(wanted)).data() : wanted;
    }

    private void fold() {
        folded.fold(data(List.of()), participants);
        folded.searchedAs(searchTexts());
    }

    SearchTexts searchTexts() {
        return folded.searchTexts(number, mergedNumbers)
                .with(contacts(), country)
                .with(ContactText.readKept(familyContacts), country)
                .with(own());
    }

    OwnValues own() {
        return OwnValues.read(ownValues);
    }

    List<Contact> contacts() {
        return ContactText.readKept(contacts);
    }

    /** The same customer as it would be made from its master data today. */
    Customer madeAnew(List<ParticipantDetails> family) {
        var anew = new Customer(number, createdOn, importId);
        anew.mergedNumbers = mergedNumbers;
        anew.describe(data(List.of()));
        anew.takeFamily(family);
        return anew;
    }

    /** All columns that are made from others, with what stands in them. */
    Map<String, String> made() {
        var made = new HashMap<>(folded.columns());
        made.put("participants", participants);
        made.put("family_contacts", familyContacts);
        made.put("groups_sort", groupsSort);
        return made;
    }

    CustomerData data(List<ParticipantData> family) {
        return new CustomerData(
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
                groups(),
                family,
                contacts(),
                own());
    }

    /** Of a past revision, whose family stands on it as text alone, and which knows nothing of younger columns. */
    CustomerData dataOfOldenDays() {
        contacts = Objects.requireNonNullElse(contacts, "");
        ownValues = Objects.requireNonNullElse(ownValues, "");
        newsletterSource = Objects.requireNonNullElse(newsletterSource, "");
        return data(participants == null ? List.of() : ParticipantText.read(participants));
    }

    Set<GroupId> groups() {
        return groupIds.isEmpty()
                ? Set.of()
                : Stream.of(groupIds.split(","))
                        .map(Long::valueOf)
                        .map(GroupId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** @param names folded names of its groups in order */
    void sortGroupsAs(String names) {
        this.groupsSort = names.substring(0, Math.min(names.length(), 200));
    }

    /** @param numbers of those who were merged into this one; it is found by them */
    void answerTo(List<Long> numbers) {
        String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
        this.mergedNumbers = all.substring(0, Math.min(all.length(), 1_000));
        fold();
    }

    CustomerId id() {
        return new CustomerId(Objects.requireNonNull(id));
    }

    int version() {
        return version;
    }

    long number() {
        return number;
    }

    String nameFold() {
        return folded.name();
    }

    String participants() {
        return participants;
    }

    LocalDate createdOn() {
        return createdOn;
    }

    String country() {
        return country;
    }

    String displayName() {
        return displayName;
    }
}
