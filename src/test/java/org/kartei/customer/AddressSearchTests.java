package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-8: customers are found by what is printed on a letter to them. */
@KarteiTest
class AddressSearchTests {

    @Autowired
    private AddressSearch addresses;

    @Autowired
    private Fixtures fixtures;

    @BeforeEach
    void threeInTwoTowns() {
        fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Müller")
                .street("Königstraße 28")
                .postcode("70173")
                .city("Stuttgart"));
        fixtures.customer(new CustomerDraft()
                .firstName("Ben")
                .lastName("Weiss")
                .street("Königstraße 5")
                .postcode("89073")
                .city("Ulm")
                .contacts(List.of(
                        Contact.address(ContactPurpose.INVOICE, "Hafen 7", "88045", "Friedrichshafen", "DE", ""))));
        fixtures.customer("Stuttgart Lover");
        Acting.asOffice();
    }

    @Test
    void eachWordStandsSomewhereInTheAddress() {
        assertThat(found("königstr")).containsExactly("Anna Müller", "Ben Weiss");
        assertThat(found("Koenigstrasse 28")).containsExactly("Anna Müller");
        assertThat(found("70173")).containsExactly("Anna Müller");
        assertThat(found("70173 stuttgart")).containsExactly("Anna Müller");
        assertThat(found("königstraße ulm")).containsExactly("Ben Weiss");
        assertThat(found("hafen 7")).as("another address").containsExactly("Ben Weiss");
        assertThat(found("xyz")).isEmpty();
    }

    @Test
    void shortWordsAloneAndSignsFindNobody() {
        assertThat(found("2 8")).isEmpty();
        assertThat(found("%%%")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    private List<String> found(String typed) {
        return addresses.find(typed, 6).stream().map(CustomerRow::displayName).toList();
    }
}
