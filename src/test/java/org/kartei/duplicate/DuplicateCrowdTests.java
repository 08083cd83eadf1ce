package org.kartei.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NewCustomer;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** LIST-12: what very many share, and where the search stops counting. */
@KarteiTest
class DuplicateCrowdTests {

    private static final LocalDate BORN = LocalDate.of(1980, 2, 29);

    @Autowired
    private DuplicateSearch search;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private JobService jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void signIn() {
        Acting.asOffice();
    }

    @Test
    void list12WhatVeryManyHaveAsAFurtherOneIsToldByOneOfThem() {
        List<NewCustomer> class5b = new ArrayList<>();
        for (int i = 0; i <= DuplicateWalk.CROWD; i++) {
            class5b.add(new NewCustomer(
                    null,
                    new CustomerDraft()
                            .firstName(letters(i))
                            .contacts(List.of(
                                    Contact.email(ContactPurpose.OTHER, "teacher@school.example", ""),
                                    Contact.email(ContactPurpose.OTHER, "class@school.example", "")))
                            .data()));
        }
        List<CustomerId> ids = customers.registerAll(class5b, null);
        runs();
        assertThat(search.crowds()).hasSize(2).allSatisfy(crowd -> {
            assertThat(crowd.isFurther()).isTrue();
            assertThat(crowd.customers()).isEqualTo(ids.size());
            assertThat(crowd.value()).startsWith("100");
        });
    }

    @Test
    void list12PairsAreCountedAsFarAsAnybodyTurnsPages() {
        List<NewCustomer> many = new ArrayList<>();
        for (int i = 0; i < 102; i++) { // 5,151 pairs
            many.add(new NewCustomer(
                    null, new CustomerDraft().firstName(letters(i)).data()));
        }
        customers.registerAll(many, null);
        jdbc.update("insert into duplicate_pair (low_id, high_id, reasons, strength, run_id)"
                + " select a.id, b.id, 1, 2, 1 from customer a join customer b on a.id < b.id");
        assertThat(search.count(null)).isEqualTo(DuplicateSearch.COUNTED + 1L);
        assertThat(search.count(Likelihood.LIKELY)).isZero();
        assertThat(search.page(null, DuplicateSearch.COUNTED, 20)).hasSize(20);
    }

    /** A pair that shares two things is met twice and kept once. */
    @Test
    void list12WhatIsLeftOutIsCountedByKind() {
        var pairs = new FoundPairs(jdbc, 1);
        for (int i = 0; i < FoundPairs.MOST_POSSIBLE; i++) {
            Suspect one = new Suspect(2 * i + 1, "", "a@example.org", "", null);
            pairs.add(one, new Suspect(2 * i + 2, "", "a@example.org", "", null));
            pairs.add(one, new Suspect(2 * i + 2, "", "a@example.org", "", null));
        }
        assertThat(pairs.leftOut()).isZero();
        Suspect anna = new Suspect(1_000_001, "6", "a@example.org", "", null);
        pairs.add(anna, new Suspect(1_000_002, "7", "a@example.org", "", null));
        pairs.add(anna, new Suspect(1_000_003, "6", "a@example.org", "", null));
        assertThat(pairs.leftOut()).isOne();
        assertThat(pairs.leftOutLikely()).isZero();
        pairs.end();
        assertThat(search.count(null)).isZero(); // none of them is a customer
        assertThat(jdbc.queryForObject("select count(*) from duplicate_pair", Long.class))
                .isEqualTo(FoundPairs.MOST_POSSIBLE + 1);
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
        assertThat(search.crowds()).containsExactly(new Crowd(Reason.EMAIL, "info@firm.example", 501, false));
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
        assertThat(search.crowds())
                .containsExactly(new Crowd(Reason.EMAIL, "m@firm.example", Traits.PORTION + 10, false));
        assertThat(jdbc.queryForObject(
                        "select count(*) from duplicate_pair p join customer c on c.id = p.low_id"
                                + " where c.email = 'z@example.org'",
                        Long.class))
                .isOne();
        assertThat(job.done()).as("customers, not steps").isEqualTo(many.size());
        assertThat(job.total()).isEqualTo(many.size());
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
}
