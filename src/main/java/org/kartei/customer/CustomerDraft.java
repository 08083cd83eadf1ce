package org.kartei.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.group.GroupId;

/** {@link CustomerData} in the making, for forms and files that fill it in piece by piece. */
public final class CustomerDraft {

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
    private boolean newsletter = false;
    private @Nullable LocalDate newsletterSince;
    private String newsletterSource = "";
    private BigDecimal standingDiscount = BigDecimal.ZERO;
    private String remark = "";
    private Set<GroupId> groups = Set.of();
    private List<ParticipantData> participants = List.of();
    private List<Contact> contacts = List.of();
    private OwnValues own = OwnValues.NONE;

    public CustomerDraft() {}

    /** Starts with what is there. */
    public CustomerDraft(CustomerData data) {
        this.status = data.status();
        this.displayName = data.displayName();
        this.firstName = data.firstName();
        this.lastName = data.lastName();
        this.company = data.company();
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
        this.groups = data.groups();
        this.participants = data.participants();
        this.contacts = data.contacts();
        this.own = data.own();
    }

    public CustomerData data() {
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
                groups,
                participants,
                contacts,
                own);
    }

    public CustomerStatus status() {
        return status;
    }

    public CustomerDraft status(CustomerStatus value) {
        this.status = value;
        return this;
    }

    public String displayName() {
        return displayName;
    }

    public CustomerDraft displayName(String value) {
        this.displayName = value;
        return this;
    }

    public String firstName() {
        return firstName;
    }

    public CustomerDraft firstName(String value) {
        this.firstName = value;
        return this;
    }

    public String lastName() {
        return lastName;
    }

    public CustomerDraft lastName(String value) {
        this.lastName = value;
        return this;
    }

    public String company() {
        return company;
    }

    public CustomerDraft company(String value) {
        this.company = value;
        return this;
    }

    public String phone() {
        return phone;
    }

    public CustomerDraft phone(String value) {
        this.phone = value;
        return this;
    }

    public String email() {
        return email;
    }

    public CustomerDraft email(String value) {
        this.email = value;
        return this;
    }

    public String street() {
        return street;
    }

    public CustomerDraft street(String value) {
        this.street = value;
        return this;
    }

    public String postcode() {
        return postcode;
    }

    public CustomerDraft postcode(String value) {
        this.postcode = value;
        return this;
    }

    public String city() {
        return city;
    }

    public CustomerDraft city(String value) {
        this.city = value;
        return this;
    }

    public String country() {
        return country;
    }

    public CustomerDraft country(String value) {
        this.country = value;
        return this;
    }

    public @Nullable LocalDate birthday() {
        return birthday;
    }

    public CustomerDraft birthday(@Nullable LocalDate value) {
        this.birthday = value;
        return this;
    }

    public @Nullable String language() {
        return language;
    }

    public CustomerDraft language(@Nullable String value) {
        this.language = value;
        return this;
    }

    public boolean newsletter() {
        return newsletter;
    }

    public CustomerDraft newsletter(boolean value) {
        this.newsletter = value;
        return this;
    }

    public @Nullable LocalDate newsletterSince() {
        return newsletterSince;
    }

    public CustomerDraft newsletterSince(@Nullable LocalDate value) {
        this.newsletterSince = value;
        return this;
    }

    public String newsletterSource() {
        return newsletterSource;
    }

    public CustomerDraft newsletterSource(String value) {
        this.newsletterSource = value;
        return this;
    }

    public BigDecimal standingDiscount() {
        return standingDiscount;
    }

    public CustomerDraft standingDiscount(BigDecimal value) {
        this.standingDiscount = value;
        return this;
    }

    public String remark() {
        return remark;
    }

    public CustomerDraft remark(String value) {
        this.remark = value;
        return this;
    }

    public Set<GroupId> groups() {
        return groups;
    }

    public CustomerDraft groups(Set<GroupId> value) {
        this.groups = value;
        return this;
    }

    public List<ParticipantData> participants() {
        return participants;
    }

    public CustomerDraft participants(List<ParticipantData> value) {
        this.participants = value;
        return this;
    }

    public OwnValues own() {
        return own;
    }

    public CustomerDraft own(OwnValues value) {
        this.own = value;
        return this;
    }

    public List<Contact> contacts() {
        return contacts;
    }

    public CustomerDraft contacts(List<Contact> value) {
        this.contacts = value;
        return this;
    }

    /** Other contacts of one kind; those of the other kinds stay. */
    CustomerDraft contacts(ContactKind kind, List<Contact> value) {
        return contacts(Stream.concat(contacts.stream().filter(contact -> contact.kind() != kind), value.stream())
                .toList());
    }
}
