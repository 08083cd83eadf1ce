package org.kartei.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kartei.security.Acting.asOffice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerPart;
import org.kartei.customer.CustomerService;
import org.kartei.customer.PersonalData.Holding;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** CREDIT-8: the balance is the sum of its entries and never negative, whatever happens at the same moment. */
@KarteiTest
class CreditLedgerTests {

    private static final LocalDate TODAY = org.kartei.TestClock.START.toLocalDate();

    @Autowired
    private CreditLedger ledger;

    @Autowired
    private CreditOfCustomer ofCustomer;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private CustomerFile anna;

    @BeforeEach
    void aCustomer() {
        anna = fixtures.customer("Anna Weiss");
        asOffice();
    }

    /** Whatever a test did, every balance is the sum of its entries, and the overview shows it. */
    @AfterEach
    void nothingDrifts() {
        assertThat(jdbc.queryForList(CreditCheck.DRIFTS)).isEmpty();
    }

    @Test
    void everyMovementIsALineWithTheBalanceAfterIt() {
        ledger.grant(anna.id(), euro("50"), invoice("2026-1"));
        ledger.take(anna.id(), euro("11.5"), invoice("2026-2"));
        ledger.giveBack(anna.id(), euro("1.5"), invoice("2026-2"));
        ledger.payOut(anna.id(), euro("10"), invoice("2026-3"));
        assertThat(entries(anna.id()))
                .extracting(entry -> entry.kind() + " " + entry.amount() + " " + entry.balance())
                .containsExactly(
                        "PAID_OUT -10.00 30.00", "RETURNED 1.50 40.00", "USED -11.50 38.50", "GRANTED 50.00 50.00");
        assertThat(entries(anna.id())).allSatisfy(entry -> {
            assertThat(entry.staffName()).isEqualTo("Test Office");
            assertThat(entry.source().path()).startsWith("invoices/");
        });
        assertThat(ledger.balance(anna.id())).isEqualTo(euro("30"));
        assertThat(ledger.course(anna.id(), 3))
                .containsExactly(new BigDecimal("38.50"), new BigDecimal("40.00"), new BigDecimal("30.00"));
    }

    @Test
    void credit2AsMuchIsUsedAsThereIs() {
        ledger.grant(anna.id(), euro("50"), invoice("2026-1"));
        assertThat(ledger.use(anna.id(), euro("20"), invoice("2026-2"))).isEqualTo(euro("20"));
        assertThat(ledger.use(anna.id(), euro("61"), invoice("2026-3"))).isEqualTo(euro("30"));
        assertThat(ledger.use(anna.id(), euro("5"), invoice("2026-4"))).isEqualTo(euro("0"));
        assertThat(entries(anna.id())).hasSize(3);
    }

    @Test
    void moreThanThereIsCannotBeTakenAndSaysHowMuchThereIs() {
        ledger.grant(anna.id(), euro("5"), invoice("2026-1"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> ledger.take(anna.id(), euro("5.01"), invoice("2026-2")))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("credit.error.tooLittle");
                    assertThat(refused.args()).containsExactly(new BigDecimal("5.00"));
                });
        assertThat(entries(anna.id())).hasSize(1);
    }

    @Test
    void byHandTheReasonHasToBeSaid() {
        ledger.changeByHand(anna.id(), euro("15"), "Broken shower");
        ledger.changeByHand(anna.id(), euro("-5"), "It was only lukewarm");
        assertThat(entries(anna.id()))
                .extracting(entry -> entry.kind() + " " + entry.source().reason())
                .containsExactly("CORRECTED It was only lukewarm", "GRANTED Broken shower");
        refused("credit.error.reason", () -> ledger.changeByHand(anna.id(), euro("15"), " "));
        refused("credit.error.nothing", () -> ledger.changeByHand(anna.id(), euro("0"), "Nothing"));
        refused("credit.error.nothing", () -> ledger.grant(anna.id(), euro("-1"), invoice("2026-1")));
    }

    @Test
    void twentyWhoSpendTheSameCreditSpendItOnce() throws Exception {
        ledger.grant(anna.id(), euro("100"), invoice("2026-1"));
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Callable<Money>> spenders = IntStream.range(0, 20)
                    .<Callable<Money>>mapToObj(i -> () ->
                            Acting.as(Role.OFFICE, () -> ledger.use(anna.id(), euro("15"), invoice("2026-" + (i + 2)))))
                    .toList();
            Money spent = euro("0");
            for (var future : threads.invokeAll(spenders)) {
                spent = spent.plus(future.get());
            }
            assertThat(spent).isEqualTo(euro("100"));
        }
        assertThat(ledger.balance(anna.id())).isEqualTo(euro("0"));
        assertThat(entries(anna.id())).hasSize(1 + 7);
    }

    @Test
    void randomHistoriesAddUpAsAModelDoes() {
        for (int seed = 0; seed < 20; seed++) {
            CustomerId customer = fixtures.customer("Model " + seed).id();
            var random = new Random(seed);
            BigDecimal model = BigDecimal.ZERO.setScale(2);
            for (int step = 0; step < 25; step++) {
                Money amount = Money.ofMinor(CurrencyUnit.EUR, random.nextInt(1, 5_000));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        ledger.grant(customer, amount, invoice("i"));
                        model = model.add(amount.getAmount());
                    }
                    case 1 -> {
                        Money taken = ledger.use(customer, amount, invoice("i"));
                        assertThat(taken.getAmount()).isEqualTo(model.min(amount.getAmount()));
                        model = model.subtract(taken.getAmount());
                    }
                    default -> {
                        boolean isEnough = model.compareTo(amount.getAmount()) >= 0;
                        if (isEnough) {
                            ledger.payOut(customer, amount, invoice("i"));
                            model = model.subtract(amount.getAmount());
                        } else {
                            refused("credit.error.tooLittle", () -> ledger.payOut(customer, amount, invoice("i")));
                        }
                    }
                }
                assertThat(ledger.balance(customer).getAmount()).isEqualTo(model);
            }
        }
        assertThat(jdbc.queryForObject("select min(balance) from credit_entry", BigDecimal.class))
                .isNotNegative();
    }

    @Test
    void theOverviewFiltersAndSortsByTheBalance() {
        fixtures.customer("Ben Poor");
        ledger.grant(anna.id(), euro("50"), invoice("2026-1"));
        var rich = ListRequest.ALL.filtered("creditBalance", new Filter.Amounts(BigDecimal.ONE, null));
        assertThat(customers.list().page(rich, 0, 10))
                .extracting(row -> row.displayName() + " " + row.creditBalance())
                .containsExactly("Anna Weiss 50.00");
    }

    @Test
    void file7CreditStandsAgainstDeletingAndTheBooksStay() {
        ledger.grant(anna.id(), euro("50"), invoice("2026-1"));
        assertThat(end.obstacles(anna.id()))
                .singleElement()
                .satisfies(obstacle -> assertThat(obstacle.tab()).isEqualTo("credit"));
        refused("customer.error.obstacles", () -> end.delete(anna.id(), List.of(), ""));
        refused("customer.error.obstacles", () -> end.delete(anna.id(), end.obstacles(anna.id()), "A clerk's reason"));
        Acting.asManager();
        end.delete(anna.id(), end.obstacles(anna.id()), "Moved away without an address");
        assertThat(jdbc.queryForList(
                        "select concat(kind, ' ', amount, ' ', balance) from credit_entry"
                                + " where customer_id is null and customer_number = ? order by id",
                        String.class,
                        anna.number()))
                .containsExactly("GRANTED 50.00 50.00", "CORRECTED -50.00 0.00");
    }

    /** FILE-7: a manager decides about what was shown, and not about what has come since. */
    @Test
    void file7WhatCameSinceStandsAgainstDeletingForManagersToo() {
        ledger.grant(anna.id(), euro("50"), invoice("2026-1"));
        Acting.asManager();
        List<CustomerPart.Obstacle> shown = end.obstacles(anna.id());
        ledger.grant(anna.id(), euro("10"), invoice("2026-2"));
        refused("customer.error.newObstacles", () -> end.delete(anna.id(), shown, "Moved away"));
        refused("customer.error.newObstacles", () -> end.delete(anna.id(), List.of(), "Moved away"));
        assertThat(ledger.balance(anna.id())).isEqualTo(euro("60"));
    }

    @Test
    void file7TheBooksAreKeptForTheirYears() {
        ledger.grant(anna.id(), euro("50"), invoice("2026-1"));
        assertThat(ofCustomer.holdings(anna.id(), TODAY)).singleElement().satisfies(holding -> {
            assertThat(holding.isLocked()).isTrue();
            assertThat(holding.lockedUntil()).isEqualTo(LocalDate.of(2036, 12, 31));
        });
        assertThat(ofCustomer.holdings(anna.id(), LocalDate.of(2037, 1, 1)))
                .singleElement()
                .returns(false, Holding::isLocked);
    }

    @Test
    void list12MergedAccountsAreJoinedByTransfersAndPartAgain() {
        CustomerFile twin = fixtures.customer("Anna Weis");
        ledger.grant(anna.id(), euro("50"), invoice("2026-1"));
        ledger.grant(twin.id(), euro("8"), invoice("2026-2"));
        asOffice();
        merging.merge(anna, twin, anna.data());
        assertThat(ledger.balance(anna.id())).isEqualTo(euro("58"));
        assertThat(entries(anna.id()))
                .extracting(entry -> entry.customerNumber() + " " + entry.kind() + " " + entry.amount())
                .containsExactlyInAnyOrder(
                        anna.number() + " GRANTED 50.00",
                        anna.number() + " MOVED 8.00",
                        twin.number() + " GRANTED 8.00",
                        twin.number() + " MOVED -8.00");
        merging.undo(merging.merges(anna.id()).getFirst().id());
        assertThat(ledger.balance(anna.id())).isEqualTo(euro("50"));
        assertThat(ledger.balance(twin.id())).isEqualTo(euro("8"));
        assertThat(customers.find(twin.number()).orElseThrow().id()).isEqualTo(twin.id());
    }

    @Test
    void list12AnAccountThatCameAndWentBringsNothingTheNextTime() {
        CustomerFile ben = fixtures.customer("Ben Weiss");
        CustomerFile twin = fixtures.customer("Benn Weiss");
        ledger.grant(anna.id(), euro("50"), invoice("2026-1"));
        ledger.grant(twin.id(), euro("8"), invoice("2026-2"));
        mergeAndPart(ben.id(), twin.id());
        mergeAndPart(anna.id(), ben.id());
        assertThat(ledger.balance(anna.id())).isEqualTo(euro("50"));
        assertThat(ledger.balance(ben.id())).isEqualTo(euro("0"));
        assertThat(ledger.balance(twin.id())).isEqualTo(euro("8"));
    }

    @Test
    void list12WhateverIsMergedAndPartedNoCentIsLost() {
        for (int seed = 0; seed < 5; seed++) {
            List<CustomerId> people = IntStream.range(0, 3)
                    .mapToObj(i -> fixtures.customer("Somebody " + i).id())
                    .toList();
            var random = new Random(seed);
            var model = new java.util.HashMap<CustomerId, Money>();
            people.forEach(id -> model.put(id, euro("0")));
            for (int step = 0; step < 12; step++) {
                CustomerId one = people.get(random.nextInt(3));
                CustomerId other = people.get((people.indexOf(one) + 1 + random.nextInt(2)) % 3);
                Money amount = Money.ofMinor(CurrencyUnit.EUR, random.nextInt(1, 2_000));
                switch (random.nextInt(3)) {
                    case 0 -> {
                        ledger.changeByHand(one, amount, "Goodwill");
                        model.merge(one, amount, Money::plus);
                    }
                    case 1 -> model.merge(one, ledger.use(one, amount, invoice("i")), Money::minus);
                    default -> mergeAndPart(one, other);
                }
                people.forEach(id -> assertThat(ledger.balance(id)).isEqualTo(model.get(id)));
                assertThat(jdbc.queryForList(CreditCheck.DRIFTS)).isEmpty();
            }
        }
    }

    private void mergeAndPart(CustomerId survivor, CustomerId loser) {
        Money both = ledger.balance(survivor).plus(ledger.balance(loser));
        CustomerFile kept = customers.get(survivor);
        merging.merge(kept, customers.get(loser), kept.data());
        assertThat(ledger.balance(survivor)).isEqualTo(both);
        merging.undo(merging.merges(survivor).getFirst().id());
    }

    @Test
    void anAccountStaysInTheCurrencyInWhichItWasOpened() {
        ledger.grant(anna.id(), euro("5"), invoice("2026-1"));
        var franc = Money.of(CurrencyUnit.of("CHF"), BigDecimal.ONE);
        refused("credit.error.currency", () -> ledger.grant(anna.id(), franc, invoice("2026-2")));
        CustomerFile swiss = fixtures.customer("Urs Swiss");
        ledger.grant(swiss.id(), franc, invoice("2026-3"));
        refused("credit.merge.error.currency", () -> merging.merge(anna, customers.get(swiss.id()), anna.data()));
        assertThat(ledger.balance(swiss.id())).isEqualTo(franc);
    }

    private List<CreditEntry> entries(CustomerId customer) {
        return ledger.of(customer).page(ListRequest.ALL, 0, 100);
    }

    private static CreditSource invoice(String number) {
        return new CreditSource("invoice", number, "invoices/" + number, "");
    }

    private static Money euro(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    private static void refused(String messageKey, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }
}
