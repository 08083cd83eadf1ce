package org.kartei.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.MergeChoices;
import org.kartei.customer.NewCustomer;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.job.Progress;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** LIST-12: the search for customers who are there twice. */
@KarteiTest
class DuplicateSearchTests {

    private static final LocalDate BORN = LocalDate.of(1980, 2, 29);

    @Autowired
    private DuplicateSearch search;

    @Autowired
    private DuplicateWalk walk;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private JobService jobs;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void signIn() {
        Acting.asOffice();
    }

    @Test
    void list12WhoSharesMostComesFirstAndWhyIsTold() {
        CustomerFile anna = customer("Anna", "Müller", "anna@example.org", "+49 171 1234567", BORN);
        CustomerFile same = customer("Anna", "Mueller", "ANNA@example.org", "0171 1234567", BORN);
        CustomerFile maier = customer("Ben", "Maier", "", "", BORN);
        CustomerFile meyer = fixtures.customer(new CustomerDraft()
                .firstName("Ben")
                .lastName("Meyer")
                .birthday(BORN)
                .status(CustomerStatus.ARCHIVED));
        CustomerFile eva = customer("Eva", "Berg", "family@example.org", "", null);
        CustomerFile ole = customer("Ole", "Berg", "family@example.org", "", null);
        customer("Nobody", "Else", "else@example.org", "0171 7654321", LocalDate.of(1980, 3, 1));
        customer("Somebody", "Else", "", "123", LocalDate.of(1990, 3, 1));
        customer("Anybody", "Other", "", "123", null);
        runs();

        List<DuplicatePair> pairs = search.page(null, 0, 10);
        assertThat(pairs).hasSize(3);
        assertPair(pairs.get(0), anna, same, Likelihood.STRONG);
        assertThat(pairs.get(0).reasons()).containsExactly(Reason.values());
        assertPair(pairs.get(1), maier, meyer, Likelihood.LIKELY);
        assertThat(pairs.get(1).reasons()).containsExactly(Reason.NAME, Reason.BIRTHDAY);
        assertThat(pairs.get(1).other().isArchived()).isTrue();
        assertPair(pairs.get(2), eva, ole, Likelihood.POSSIBLE);
        assertThat(pairs.get(2).reasons()).containsExactly(Reason.EMAIL);
        assertThat(search.count(Likelihood.LIKELY)).isOne();
        assertThat(search.lastRun().orElseThrow().customers()).isEqualTo(9);
    }

    @Test
    void list12WhatIsNoDuplicateStaysNone() {
        customer("Anna", "Müller", "anna@example.org", "", BORN);
        customer("Anna", "Mueller", "anna@example.org", "", BORN);
        runs();
        search.dismiss(search.page(null, 0, 1).getFirst());
        assertThat(search.count(null)).isZero();
        runs();
        assertThat(search.count(null)).isZero();
        assertThat(search.dismissed(0, 10)).hasSize(1);
        search.suspectAgain(search.dismissed(0, 1).getFirst());
        runs();
        assertThat(search.count(null)).isOne();
    }

    @Test
    void list12WhatIsNoLongerSharedIsNoLongerFound() {
        CustomerFile anna = customer("Anna", "Müller", "anna@example.org", "", null);
        customer("Anna", "Mueller", "anna@example.org", "", null);
        runs();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).email("other@example.org").data());
        assertThat(search.count(null)).as("until the next search").isOne();
        runs();
        assertThat(search.count(null)).isZero();
    }

    /** 500 customers of one firm are 124,750 pairs. */
    @Test
    void list12WhatVeryManyShareIsToldAndOnlyAlikeOnesAreCompared() {
        List<NewCustomer> staff = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            staff.add(new NewCustomer(
                    null,
                    new CustomerDraft()
                            .firstName("Nr" + "abcdefghij".charAt(i % 10))
                            .lastName(letters(i))
                            .email("info@firm.example")
                            .data()));
        }
        staff.add(staff.getFirst());
        customers.registerAll(staff, null);
        runs();
        assertThat(search.crowds()).containsExactly(new Crowd(Reason.EMAIL, "info@firm.example", 501));
        assertThat(search.count(null)).isBetween(1L, 501L);
        assertThat(search.page(null, 0, 501))
                .allMatch(pair -> pair.reasons().equals(Set.of(Reason.EMAIL, Reason.NAME)));
    }

    @Test
    void list12AValueOfMoreThanAPortionEndsWell() {
        List<NewCustomer> many = new ArrayList<>();
        for (int i = 0; i < Traits.PORTION + 10; i++) {
            many.add(new NewCustomer(
                    null,
                    new CustomerDraft()
                            .firstName(letters(i))
                            .email("m@firm.example")
                            .data()));
        }
        for (String name : List.of("Anna", "Hanna")) {
            many.add(new NewCustomer(
                    null,
                    new CustomerDraft().firstName(name).email("z@example.org").data()));
        }
        for (int from = 0; from < many.size(); from += 1_000) {
            customers.registerAll(many.subList(from, Math.min(from + 1_000, many.size())), null);
        }
        Job job = runs();
        assertThat(search.crowds()).containsExactly(new Crowd(Reason.EMAIL, "m@firm.example", Traits.PORTION + 10));
        assertThat(jdbc.queryForObject(
                        "select count(*) from duplicate_pair p join customer c on c.id = p.low_id"
                                + " where c.email = 'z@example.org'",
                        Long.class))
                .isOne();
        assertThat(job.done()).isEqualTo(job.total());
    }

    @Test
    void list12ASecondSearchIsRefusedWhileOneRuns() throws Exception {
        var goOn = new CountDownLatch(1);
        JobId running = jobs.startAlone(DuplicateSearch.KIND, "", progress -> goOn.await());
        Acting.as(Role.MANAGER, () -> {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(search::start)
                    .withMessage("job.error.alreadyRunning");
            assertThat(search.latest().orElseThrow().id()).isEqualTo(running);
            return null;
        });
        goOn.countDown();
        await().pollInSameThread().until(() -> !search.latest().orElseThrow().isRunning());
        assertThat(runs().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void list12CancelledASearchLeavesWhatWasFoundBefore() {
        customer("Anna", "Müller", "anna@example.org", "", BORN);
        customer("Anna", "Mueller", "anna@example.org", "", BORN);
        runs();
        walk.run(new Cancelled());
        assertThat(search.count(null)).isOne();
        assertThat(jdbc.queryForObject("select count(*) from duplicate_run where ended_at is null", Long.class))
                .isOne();
    }

    @Test
    void list12PairsGoWithWhoeverIsMergedOrDeleted() {
        CustomerFile anna = customer("Anna", "Müller", "anna@example.org", "", BORN);
        CustomerFile other = customer("Anna", "Mueller", "anna@example.org", "", BORN);
        CustomerFile third = customer("Hannah", "Müller", "anna@example.org", "", BORN);
        runs();
        assertThat(search.count(null)).isEqualTo(3);
        merging.merge(anna, other, new MergeChoices(anna.data(), other.data()).data());
        assertThat(search.count(null)).isOne();
        end.delete(third.id(), "");
        assertThat(jdbc.queryForObject("select count(*) from duplicate_pair", Long.class))
                .isZero();
    }

    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; letters.length() < 4; rest /= 6) {
            letters.append("bdfgklmnrs".charAt(rest % 6 + letters.length())).append('a');
        }
        return letters.toString();
    }

    private Job runs() {
        JobId id = search.start();
        await().pollInSameThread().until(() -> !jobs.own(id).orElseThrow().isRunning());
        return jobs.own(id).orElseThrow();
    }

    private CustomerFile customer(String first, String last, String email, String phone, LocalDate birthday) {
        return fixtures.customer(new CustomerDraft()
                .firstName(first)
                .lastName(last)
                .email(email)
                .phone(phone)
                .birthday(birthday));
    }

    private static void assertPair(DuplicatePair pair, CustomerFile one, CustomerFile other, Likelihood likelihood) {
        assertThat(pair.one().number()).isEqualTo(one.number());
        assertThat(pair.other().number()).isEqualTo(other.number());
        assertThat(pair.likelihood()).isEqualTo(likelihood);
    }

    /** Somebody has asked to stop before it began. */
    private static final class Cancelled implements Progress {

        @Override
        public void total(long things) {
            // nobody looks
        }

        @Override
        public void done(long things) {
            // nobody looks
        }

        @Override
        public void failed(String subject, String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
