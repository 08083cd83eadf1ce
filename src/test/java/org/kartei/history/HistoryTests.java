package org.kartei.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asManager;
import static org.kartei.security.Acting.asOffice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.ChangedMeanwhile;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.ParticipantData;
import org.kartei.group.GroupId;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;

/** FILE-9: who changed which field from what to what, and when. */
@KarteiTest
class HistoryTests {

    @Autowired
    private HistoryService history;

    @Autowired
    private CustomerService customers;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void aSaveTellsEachFieldThatChanged() {
        GroupId family = fixtures.group("Family");
        CustomerFile anna = fixtures.customer("Anna Weiss");
        asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data())
                        .phone("0711 1")
                        .newsletter(true)
                        .groups(Set.of(family))
                        .birthday(LocalDate.of(1990, 5, 1))
                        .standingDiscount(new BigDecimal("12.50"))
                        .remark("#1 dancer")
                        .data());

        List<HistoryEntry> entries = history.ofCustomer(anna.id().value()).page(ListRequest.ALL, 0, 50);
        assertThat(entries)
                .filteredOn(entry -> entry.action() == Action.CHANGED)
                .extracting(HistoryEntry::field, HistoryEntry::before, HistoryEntry::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("phone", "", "0711 1"),
                        org.assertj.core.groups.Tuple.tuple("newsletter", "#k:shell.value.no", "#k:shell.value.yes"),
                        org.assertj.core.groups.Tuple.tuple("newsletterSince", "", "#d:2026-05-04"),
                        org.assertj.core.groups.Tuple.tuple("groups", "", "Family"),
                        org.assertj.core.groups.Tuple.tuple("birthday", "", "#d:1990-05-01"),
                        org.assertj.core.groups.Tuple.tuple("standingDiscount", "", "#n:12.5"),
                        org.assertj.core.groups.Tuple.tuple("remark", "", "##1 dancer"));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.staffName()).isEqualTo("Test Office"));
        assertThat(entries.getLast().action()).isEqualTo(Action.CREATED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #d:2026-05-04 | 04.05.2026
            #n:-12.5      | \u221212,5
            #a:1234.50    | 1.234,50
            #k:a.key      | A.KEY
            ##1 dancer    | #1 dancer
            12.5          | 12.5
            """)
    void everybodyReadsValuesAsTheirLanguageWritesThem(String kept, String german) {
        assertThat(HistoryValue.show(kept, Locale.GERMAN, key -> key.toUpperCase(Locale.ROOT)))
                .isEqualTo(german);
    }

    @Test
    void numbersAreFoundAsTheyAreShown() {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data())
                        .standingDiscount(new BigDecimal("12.50"))
                        .data());
        Acting.asManager();
        assertThat(history.list().page(ListRequest.ALL.searching("12.5"), 0, 10))
                .hasSize(1);
        assertThat(history.list().page(ListRequest.ALL.filtered("after", new Filter.Contains("12.50")), 0, 10))
                .hasSize(1);
    }

    /** LIST-3: in the page of everything and in a customer's own, by the captions and values that stand there. */
    @Test
    void fieldsDatesAndTruthsAreFoundAsTheyAreShown() {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data())
                        .city("Ulm")
                        .country("AT")
                        .language("et")
                        .birthday(LocalDate.of(1990, 12, 24))
                        .newsletter(true)
                        .standingDiscount(new BigDecimal("12.50"))
                        .data());
        Acting.asManager();
        for (ListSource<HistoryEntry> list :
                List.of(history.list(), history.ofCustomer(anna.id().value()))) {
            assertThat(found(list, "field", "tow")).isEmpty();
            assertThat(found(list, "field", "Cit")).containsExactly("city");
            assertThat(found(list, "field", "standing disc")).containsExactly("standingDiscount");
            assertThat(found(list, "after", "Austr")).containsExactly("country");
            assertThat(found(list, "after", "Eesti")).containsExactly("language");
            assertThat(found(list, "after", "24 Dec 1990")).containsExactly("birthday");
            assertThat(found(list, "after", "24/12/1990")).containsExactly("birthday");
            assertThat(found(list, "after", "Yes")).containsExactly("newsletter");
            assertThat(found(list, "before", "No")).contains("newsletter");
            assertThat(found(list, "after", "12.5")).containsExactly("standingDiscount");
            assertThat(list.page(ListRequest.ALL.searching("24 Dec 1990"), 0, 10))
                    .hasSize(1);
        }
    }

    private static List<String> found(ListSource<HistoryEntry> list, String column, String typed) {
        return list.page(ListRequest.ALL.filtered(column, new Filter.Contains(typed)), 0, 10).stream()
                .map(HistoryEntry::field)
                .toList();
    }

    @Test
    void nothingChangedTellsNothing() {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        asOffice();
        customers.change(anna.id(), anna.version(), anna.data());
        assertThat(history.ofCustomer(anna.id().value()).page(ListRequest.ALL, 0, 50))
                .hasSize(1);
    }

    @Test
    void theFileAsOfAPastDay() {
        LocalDate today = clock.today();
        clock.moveTo(today.minusDays(10));
        CustomerFile anna = fixtures.customer("Anna Weiss");
        clock.moveTo(today);
        asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data())
                        .lastName("Schwarz")
                        .displayName("")
                        .participants(List.of(new ParticipantData("Mia", "Weiss", null)))
                        .data());
        assertThat(customers.asOf(anna.id(), today)).hasValueSatisfying(data -> {
            assertThat(data.lastName()).isEqualTo("Schwarz");
            assertThat(data.participants()).hasSize(1);
        });
        assertThat(customers.asOf(anna.id(), today.minusDays(5))).hasValueSatisfying(data -> {
            assertThat(data.lastName()).isEqualTo("Weiss");
            assertThat(data.participants()).isEmpty();
        });
        assertThat(customers.asOf(anna.id(), today.minusDays(20))).isEmpty();
    }

    @Test
    void theSecondSaverGetsWhatTheFirstSaved() {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        Acting.as(
                Role.MANAGER,
                () -> customers.change(
                        anna.id(),
                        anna.version(),
                        new CustomerDraft(anna.data()).city("Ulm").data()));
        asOffice();
        assertThatThrownBy(() -> customers.change(
                        anna.id(),
                        anna.version(),
                        new CustomerDraft(anna.data()).city("Bonn").data()))
                .isInstanceOfSatisfying(ChangedMeanwhile.class, changed -> {
                    assertThat(changed.now().data().city()).isEqualTo("Ulm");
                    assertThat(changed.by()).isEqualTo("Test Manager");
                });
        assertThat(customers.get(anna.id()).data().city()).isEqualTo("Ulm");
    }

    @Test
    void thePageOfEverythingIsFiltered() {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        fixtures.customer("Ben Schwarz");
        asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).status(CustomerStatus.ARCHIVED).data());
        asManager();
        assertThat(found(ListRequest.ALL.searching("schwarz"))).containsExactly(Action.CREATED);
        assertThat(found(ListRequest.ALL.filtered("action", new Filter.AnyOf(Set.of("CHANGED")))))
                .containsExactly(Action.CHANGED);
        assertThat(found(ListRequest.ALL.filtered("at", new Filter.Days(null, LocalDate.of(2000, 1, 1)))))
                .isEmpty();
        assertThat(found(ListRequest.ALL)).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Staff and customers are found however long ago something was done; any other text in the latest lines. */
    @Test
    void thePageOfEverythingIsSearchedThroughIndexes() {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).city("Ulm").data());
        asManager();
        for (String typed : List.of("weiss", "anna we", String.valueOf(anna.number()), "test off", "ulm", "ULM")) {
            assertThat(found(ListRequest.ALL.searching(typed))).as(typed).contains(Action.CHANGED);
        }
        assertThat(found(ListRequest.ALL.searching("nobody of that name"))).isEmpty();
        assertThat(found(ListRequest.ALL.filtered("customer", new Filter.Contains("weiss"))))
                .containsExactly(Action.CHANGED, Action.CREATED);
        assertThat(found(ListRequest.ALL.filtered("staff", new Filter.Contains("office"))))
                .containsExactly(Action.CHANGED, Action.CREATED);
        assertThat(found(ListRequest.ALL.filtered("after", new Filter.Contains("ulm"))))
                .containsExactly(Action.CHANGED);

        muchIsDone();
        for (String typed : List.of("weiss", String.valueOf(anna.number()), "test off")) {
            assertThat(found(ListRequest.ALL.searching(typed))).as(typed).contains(Action.CHANGED);
        }
        assertThat(found(ListRequest.ALL.searching("ulm"))).isEmpty();
        assertThat(found(ListRequest.ALL.filtered("after", new Filter.Contains("ulm"))))
                .isEmpty();
        assertThat(history.ofCustomer(anna.id().value()).page(ListRequest.ALL.searching("ulm"), 0, 10))
                .as("in one file everything is searched")
                .hasSize(1);
    }

    /** Where somebody moved away from stands nowhere else any more. */
    @Test
    void whatAFieldSaidBeforeIsSearchedToo() {
        CustomerFile anna =
                fixtures.customer(new CustomerDraft().lastName("Weiss").city("Ulm"));
        asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).city("Bonn").data());
        asManager();
        assertThat(found(ListRequest.ALL.searching("ulm"))).containsExactly(Action.CHANGED);
        for (String typed : List.of("ulm", "bonn", "city")) {
            assertThat(history.ofCustomer(anna.id().value()).page(ListRequest.ALL.searching(typed), 0, 10))
                    .as(typed)
                    .extracting(HistoryEntry::action)
                    .containsExactly(Action.CHANGED);
        }
    }

    private void muchIsDone() {
        jdbc.update("insert into history_entry (recorded_at, staff_name, action, subject, customer_name, field,"
                + " before_value, after_value) select '2026-05-04 12:00:00', 'Somebody', 'SIGNED_IN', 'access', '', '',"
                + " '', '' from seq_1_to_" + HistorySearch.LATEST);
    }

    @Test
    void whoIsRefusedAtTheDoorIsTold(@Autowired AuthenticationConfiguration doors) throws Exception {
        AuthenticationManager door = doors.getAuthenticationManager();
        asManager();
        String email = Acting.email(Role.OFFICE);
        assertThatThrownBy(() ->
                        door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, "wrong password")))
                .isInstanceOf(BadCredentialsException.class);
        door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, Acting.PASSWORD));
        assertThat(history.list().page(ListRequest.ALL.searching(email), 0, 50))
                .extracting(HistoryEntry::action)
                .containsExactlyInAnyOrder(Action.REFUSED, Action.SIGNED_IN);
    }

    /** A password in the wrong field, for example. */
    @Test
    void whatIsNoAccountIsNotTakenDownAtTheDoor(@Autowired AuthenticationConfiguration doors) throws Exception {
        AuthenticationManager door = doors.getAuthenticationManager();
        assertThatThrownBy(() -> door.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated("correct horse", "wrong password")))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(jdbc.queryForList("select after_value from history_entry where action = 'REFUSED'", String.class))
                .containsExactly("#k:history.access.unknown");
    }

    private List<Action> found(ListRequest request) {
        return history.list().page(request, 0, 50).stream()
                .map(HistoryEntry::action)
                .toList();
    }
}
