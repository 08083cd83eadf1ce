package org.kartei.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asOffice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NewCustomer;
import org.kartei.customer.ParticipantData;
import org.springframework.beans.factory.annotation.Autowired;

/** LIST-3, LIST-6: customers are found however their names and numbers are typed. */
@KarteiTest
class CustomerSearchTests {

    @Autowired
    private CustomerService customers;

    @Autowired
    private Fixtures fixtures;

    private ListSource<CustomerRow> list;

    @BeforeEach
    void school() {
        asOffice();
        List<String> lastNames = List.of("Müller", "Mueller", "Muller", "Poe", "100%_x", "100_%x");
        List<String> firstNames = List.of("José", "Joss", "Manuela", "Raoul", "Lea", "Jos");
        List<Long> numbers = List.of(7L, 42L, 70L, 79L, 107L, 3L);
        List<String> phones = List.of("+31 20 1234567", "ask mother", "+49 711 1", "", "4711", "0049 711 2");
        var some = new ArrayList<NewCustomer>();
        for (int i = 0; i < lastNames.size(); i++) {
            CustomerDraft one = new CustomerDraft()
                    .lastName(lastNames.get(i))
                    .firstName(firstNames.get(i))
                    .phone(phones.get(i));
            some.add(new NewCustomer(numbers.get(i), LocalDate.of(2020, 1, 1), one.data()));
        }
        customers.registerAll(some, null);
        list = customers.list();
    }

    @Test
    void findsNamesWhateverTheirAccents() {
        assertThat(lastNames("mueller")).isEqualTo(Set.of("Müller", "Mueller", "Muller"));
        assertThat(lastNames("muller")).isEqualTo(Set.of("Müller", "Mueller", "Muller"));
        assertThat(list.page(ListRequest.ALL.searching("jose"), 0, 500))
                .isNotEmpty()
                .allMatch(row -> row.firstName().equals("José"));
        assertThat(list.page(ListRequest.ALL.searching("ela"), 0, 500))
                .isNotEmpty()
                .allMatch(row -> row.firstName().equals("Manuela"));
        assertThat(lastNames("100%_")).isEqualTo(Set.of("100%_x"));
    }

    /** LIST-6: the phone is found in whatever way it was and is written. */
    @Test
    void findsPhonesWhateverTheirSpaces() {
        fixtures.customer(
                new CustomerDraft().lastName("Zz").phone("0711/28 45-129").country("DE"));
        for (String typed : List.of(
                "0711 28 45 129",
                "+49 711 2845129",
                "28-45129",
                "0049711 2845129",
                "(0711) 284",
                "+49 (0)711 2845129",
                "+49(0)711/28",
                "0049 (0) 711 2845129")) {
            assertThat(list.page(ListRequest.ALL.searching(typed), 0, 500))
                    .as(typed)
                    .anyMatch(row -> row.lastName().equals("Zz"));
            assertThat(list.page(ListRequest.ALL.filtered("phone", new Filter.Contains(typed)), 0, 500))
                    .as(typed)
                    .anyMatch(row -> row.lastName().equals("Zz"));
        }
    }

    /** LIST-3: what stands in the column is found there. */
    @Test
    void findsWordsWhereAPhoneShouldBe() {
        fixtures.customer(new CustomerDraft().lastName("Zz").phone("Ask Zoë's mother"));
        assertThat(list.page(ListRequest.ALL.filtered("phone", new Filter.Contains("zoe's MOTHER")), 0, 500))
                .extracting(CustomerRow::lastName)
                .containsExactly("Zz");
    }

    /** LIST-6: programs write one sign with its accent, or two. */
    @Test
    void findsAccentsThatStandByThemselves() {
        fixtures.customer(new CustomerDraft().lastName("Zu\u0308rcher"));
        for (String typed : List.of("zurcher", "zuercher", "Zürcher", "Zu\u0308rcher")) {
            assertThat(list.page(ListRequest.ALL.searching(typed), 0, 500))
                    .as(typed)
                    .extracting(CustomerRow::lastName)
                    .containsExactly("Zu\u0308rcher");
        }
    }

    /** FILE-4: all of a large family, and by any of their names, however they are put. */
    @Test
    void findsEveryoneOfAFamily() {
        var ten = new ArrayList<>(List.of(new ParticipantData("Mia", "van der Zypen", LocalDate.of(2015, 3, 1))));
        for (int i = 1; i < 9; i++) {
            ten.add(new ParticipantData("Maximiliane-Charlotte", "Breitenbach-Hohenfels", LocalDate.of(2015, 3, i)));
        }
        ten.add(new ParticipantData("Jaak", "Sauer", null));
        fixtures.customer(new CustomerDraft().lastName("Yy").participants(ten));
        for (String typed : List.of(
                "Mia van der Zypen",
                "van der Zypen, Mia",
                "zypen mia",
                "van der Zypen, Mia (2015-03-01)",
                "Sauer",
                "Jaak Sauer",
                "breitenbach")) {
            assertThat(list.page(ListRequest.ALL.filtered("participants", new Filter.Contains(typed)), 0, 500))
                    .as(typed)
                    .extracting(CustomerRow::lastName)
                    .containsExactly("Yy");
        }
    }

    /** LIST-6: in Italy the zero is part of the number. */
    @Test
    void findsPhonesAsTheGridShowsThem() {
        for (String written : List.of("+49 (0)711 2842785", "+39 (0)6 69812345", "+39 06 69812346")) {
            fixtures.customer(new CustomerDraft().lastName("Yy").phone(written));
            assertThat(list.page(ListRequest.ALL.searching(written), 0, 500))
                    .as(written)
                    .extracting(CustomerRow::phone)
                    .containsExactly(written);
        }
    }

    /** LIST-6: one or two digits begin a number, or a phone; of nothing but zeros or signs there is nothing to find. */
    @Test
    void findsShortNumbersAndNothingForNothing() {
        assertThat(list.page(ListRequest.ALL.searching("42"), 0, 500))
                .extracting(CustomerRow::number)
                .containsExactly(42L);
        assertThat(list.page(ListRequest.ALL.searching("7"), 0, 500))
                .extracting(CustomerRow::number)
                .contains(7L, 70L, 79L)
                .allMatch(number -> number.toString().startsWith("7"));
        assertThat(list.page(ListRequest.ALL.searching("+3"), 0, 500))
                .isNotEmpty()
                .allMatch(row -> row.phone().startsWith("+3")
                        || String.valueOf(row.number()).startsWith("3"));
        assertThat(list.count(ListRequest.ALL.searching("Zz, ask")).rows()).isZero();
        fixtures.customer(new CustomerDraft().firstName("Aaron").lastName("Mason"));
        assertThat(list.page(ListRequest.ALL.searching("Mason, Aaron"), 0, 500)).hasSize(1);
        for (String nothing : List.of("000", "...", "+00 (0)", "\u0301")) {
            assertThat(list.count(ListRequest.ALL.searching(nothing)).rows())
                    .as(nothing)
                    .isZero();
        }
    }

    private Set<String> lastNames(String typed) {
        var found = new HashSet<String>();
        list.page(ListRequest.ALL.filtered("lastName", new Filter.Contains(typed)), 0, 500)
                .forEach(row -> found.add(row.lastName()));
        return found;
    }
}
