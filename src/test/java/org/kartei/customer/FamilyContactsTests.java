package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** LIST-6, LIST-3, FILE-4: a customer is found by the phone and the e-mail of a participant. */
@KarteiTest
class FamilyContactsTests {

    private static final ParticipantDetails MIA =
            new ParticipantDetails("Mia", "Weiss", null, "0664 123 45 67", "mia.w@example.org", "");

    @Autowired
    private FamilyService families;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private CustomerFile anna;
    private CustomerFile ben;
    private ParticipantId mia;

    @BeforeEach
    void aChildOfTwo() {
        anna = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Müller")
                .country("DE")
                .phone("0711 284 51 21"));
        ben = fixtures.customer("Ben Weiss");
        fixtures.customer("Somebody Else");
        Acting.asOffice();
        mia = families.add(anna.id(), MIA);
    }

    @Test
    void list6BothHouseholdsAreFoundByWhatTheChildHas() {
        assertThat(found("mia.w@example")).containsExactly(anna.id());
        families.join(ben.id(), mia);
        for (String typed : List.of("mia.w@example", "0664 1234567", "12345", "567")) {
            assertThat(found(typed)).as(typed).containsExactly(anna.id(), ben.id());
        }
    }

    /** Who is found by what a child has is told which child it is. */
    @Test
    void file8TheChildItselfIsFoundByThem() {
        families.join(ben.id(), mia);
        families.add(ben.id(), new ParticipantDetails("Tim", "Weiss", null, "", "tim@example.org", ""));
        for (String typed : List.of("mia.w@example", "MIA.W", "0664 1234567", "+43 664", "12345")) {
            boolean isOfTheCountry = !typed.startsWith("+");
            assertThat(families.find(typed, 6))
                    .as(typed)
                    .extracting(member -> member.details().firstName())
                    .containsExactlyElementsOf(isOfTheCountry ? List.of("Mia") : List.of());
        }
        assertThat(families.find("example.org", 6)).hasSize(2);
        assertThat(families.find("example.org", 1)).hasSize(1);
        assertThat(families.find("0711 284", 6)).as("that is the mother's").isEmpty();
    }

    @Test
    void list3TheColumnsOfPhoneAndEmailFindThem() {
        assertThat(filtered("phone", "0664 12345")).containsExactly(anna.id());
        assertThat(filtered("phone", "0711-284")).containsExactly(anna.id());
        assertThat(filtered("phone", "284 12345")).isEmpty();
        assertThat(filtered("email", "MIA.w@")).containsExactly(anna.id());
        assertThat(filtered("email", "0664")).isEmpty();
        assertThat(filtered("company", "mia.w")).isEmpty();
    }

    @Test
    void list6WhatIsChangedIsFoundAsItIsNow() {
        FamilyMember now = families.get(mia);
        families.change(
                mia, now.version(), new ParticipantDetails("Mia", "Weiss", null, "0664 999 00 00", "", "left-handed"));
        assertThat(found("1234567")).isEmpty();
        assertThat(found("mia.w@example")).isEmpty();
        assertThat(found("9990000")).containsExactly(anna.id());
        assertThat(filtered("phone", "9990000")).containsExactly(anna.id());
    }

    @Test
    void list6WhoHasLeftIsNotFoundHereAnyMore() {
        families.join(ben.id(), mia);
        families.remove(anna.id(), mia, false);
        assertThat(found("mia.w@example")).containsExactly(ben.id());
        assertThat(filtered("email", "mia.w@example")).containsExactly(ben.id());
        end.delete(ben.id(), List.of(), "");
        assertThat(found("mia.w@example")).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from family_contact", Long.class))
                .isZero();
    }

    @Test
    void list6WhoLeavesWithTheLineOfTheFamilyIsNotFoundHereAnyMore() {
        CustomerFile now = customers.get(anna.id());
        customers.change(
                now.id(),
                now.version(),
                new CustomerDraft(now.data()).participants(List.of()).data());
        assertThat(found("mia.w@example")).isEmpty();
    }

    /** A phone without a country is one of the customer's. */
    @Test
    void file3TheCountryTellsHowAPhoneIsDialled() {
        assertThat(found("+43 664 1234567")).isEmpty();
        CustomerFile now = customers.get(anna.id());
        customers.change(
                now.id(),
                now.version(),
                new CustomerDraft(now.data()).country("AT").data());
        assertThat(found("+43 664 1234567")).containsExactly(anna.id());
        assertThat(filtered("phone", "+43 664 1234567")).containsExactly(anna.id());
    }

    private List<CustomerId> found(String typed) {
        return ids(ListRequest.ALL.searching(typed));
    }

    private List<CustomerId> filtered(String column, String typed) {
        return ids(ListRequest.ALL.filtered(column, new Filter.Contains(typed)));
    }

    private List<CustomerId> ids(ListRequest request) {
        return customers.list().page(request, 0, 10).stream()
                .map(CustomerRow::id)
                .toList();
    }
}
