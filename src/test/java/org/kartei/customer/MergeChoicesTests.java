package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartei.customer.MergeChoices.Side;
import org.kartei.group.GroupId;

/** LIST-12: whose value everything takes when two become one. */
class MergeChoicesTests {

    private static final GroupId BALLET = new GroupId(1);
    private static final GroupId CHOIR = new GroupId(2);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private final CustomerDraft anna = new CustomerDraft()
            .firstName("Anna")
            .lastName("Müller")
            .email("anna@example.org")
            .remark("pays in cash")
            .groups(Set.of(BALLET));
    private final CustomerDraft other = new CustomerDraft()
            .firstName("Anna")
            .lastName("Mueller")
            .phone("0731 1234")
            .remark("knows Eva")
            .contacts(List.of(Contact.phone(ContactPurpose.WORK, "0731 99", "till noon")))
            .groups(Set.of(BALLET, CHOIR));

    @Test
    void list12WhatOnlyOneHasIsTakenAndListsAreJoined() {
        MergeChoices choices = choices();
        CustomerData data = choices.data();
        assertThat(data.email()).isEqualTo("anna@example.org");
        assertThat(data.phone()).isEqualTo("0731 1234");
        assertThat(data.lastName()).isEqualTo("Müller");
        assertThat(data.remark()).isEqualTo("pays in cash\nknows Eva");
        assertThat(data.groups()).containsExactlyInAnyOrder(BALLET, CHOIR);
        assertThat(data.contacts()).isEqualTo(other.data().contacts());

        choices.choose(choice(choices, "lastName"), Side.LOSER);
        choices.choose(choice(choices, "groups"), Side.SURVIVOR);
        assertThat(choices.data().lastName()).isEqualTo("Mueller");
        assertThat(choices.data().groups()).containsExactly(BALLET);
        assertThat(choices.differing())
                .extracting(MergeChoice::key)
                .contains("lastName")
                .doesNotContain("firstName");
        assertThat(choices.equal())
                .extracting(MergeChoice::key)
                .contains("firstName")
                .doesNotContain("lastName");
    }

    @Test
    void list12AnAddressIsChosenAsOne() {
        address(anna, "", "89073", "Ulm", "DE");
        address(other, "Dorfstraße 1", "", "Wien", "AT");
        MergeChoices choices = choices();
        assertAddress(choices.data(), "", "89073", "Ulm", "DE");
        assertThat(choices.differing())
                .extracting(MergeChoice::key)
                .contains("address")
                .doesNotContain("street", "postcode", "city", "country");

        choices.choose(choice(choices, "address"), Side.LOSER);
        assertAddress(choices.data(), "Dorfstraße 1", "", "Wien", "AT");
    }

    @Test
    void list12AnAddressThatSaysMoreIsTaken() {
        address(anna, "", "", "", "DE");
        address(other, "Dorfstraße 1", "1010", "Wien", "AT");
        assertAddress(choices().data(), "Dorfstraße 1", "1010", "Wien", "AT");

        address(anna, "", "1010", "Wien", "");
        assertAddress(choices().data(), "Dorfstraße 1", "1010", "Wien", "AT");

        address(other, "", "", "", "AT");
        assertAddress(choices().data(), "", "1010", "Wien", "");
    }

    @Test
    void file3AConsentIsChosenWithItsDayAndSource() {
        other.newsletter(true).newsletterSince(DAY).newsletterSource("summer party");
        assertThat(choices().data().newsletter()).as("not taken over by itself").isFalse();
        assertThat(choices().data().newsletterSince()).isNull();
        assertThat(choices().data().newsletterSource()).isEmpty();

        MergeChoices choices = choices();
        choices.choose(choice(choices, "newsletter"), Side.LOSER);
        assertThat(choices.data().newsletter()).isTrue();
        assertThat(choices.data().newsletterSince()).isEqualTo(DAY);
        assertThat(choices.data().newsletterSource()).isEqualTo("summer party");
    }

    @Test
    void file3TwoConsentsAreNotMixed() {
        anna.newsletter(true).newsletterSource("web form");
        other.newsletter(true).newsletterSince(DAY).newsletterSource("summer party");
        assertThat(choices().data().newsletterSource()).isEqualTo("web form");
        assertThat(choices().data().newsletterSince()).isNull();

        anna.newsletterSource("");
        assertThat(choices().data().newsletterSource()).as("what proves it").isEqualTo("summer party");
        assertThat(choices().data().newsletterSince()).isEqualTo(DAY);
    }

    private MergeChoices choices() {
        return new MergeChoices(anna.data(), other.data());
    }

    private static MergeChoice choice(MergeChoices choices, String key) {
        return choices.differing().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void address(CustomerDraft draft, String street, String postcode, String city, String country) {
        draft.street(street).postcode(postcode).city(city).country(country);
    }

    private static void assertAddress(CustomerData data, String street, String postcode, String city, String country) {
        assertThat(List.of(data.street(), data.postcode(), data.city(), data.country()))
                .containsExactly(street, postcode, city, country);
    }
}
