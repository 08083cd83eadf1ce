package org.kartei.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.FamilyService;
import org.kartei.customer.MergeChoices;
import org.kartei.customer.ParticipantDetails;
import org.kartei.customer.ParticipantId;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.job.Progress;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
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
    private FamilyService families;

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

    @Test
    void list12FurtherContactsAndThoseOfParticipantsCount() {
        CustomerFile anna = customer("Anna", "Müller", "anna@example.org", "0171 1234567", null);
        CustomerFile atWork = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Mueller")
                .contacts(List.of(
                        Contact.phone(ContactPurpose.WORK, "+49 171 1234567", ""),
                        Contact.email(ContactPurpose.WORK, "Anna@example.org", ""))));
        CustomerFile ben = customer("Ben", "Weiss", "", "", null);
        families.add(ben.id(), new ParticipantDetails("Mia", "Weiss", null, "0664 7654321", "", ""));
        CustomerFile mia = customer("Mia", "Weiss", "", "0664 7654321", null);
        runs();

        List<DuplicatePair> pairs = search.page(null, 0, 10);
        assertThat(pairs).hasSize(2);
        assertPair(pairs.get(0), anna, atWork, Likelihood.STRONG);
        assertThat(pairs.get(0).reasons()).containsExactly(Reason.EMAIL, Reason.PHONE, Reason.NAME);
        assertPair(pairs.get(1), ben, mia, Likelihood.POSSIBLE);
        assertThat(search.lastRun().orElseThrow().leftOut()).isZero();
    }

    @Test
    void list12WhatTheyHaveInCommonIsToldWhateverTheyWereMetBy() {
        CustomerFile anna = customer("Anna", "Müller", "", "", BORN);
        CustomerFile same = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Mueller")
                .birthday(BORN)
                .contacts(List.of(Contact.phone(ContactPurpose.WORK, "0731 99887", ""))));
        families.add(anna.id(), new ParticipantDetails("Mia", "Müller", null, "0731 99887", "", ""));
        runs();
        assertThat(search.page(null, 0, 10)).singleElement().satisfies(pair -> {
            assertPair(pair, anna, same, Likelihood.STRONG);
            assertThat(pair.reasons()).containsExactly(Reason.PHONE, Reason.NAME, Reason.BIRTHDAY);
        });
    }

    @Test
    void file4ParentsWhoShareAChildAreNoDuplicates() {
        CustomerFile anna = customer("Anna", "Müller", "", "", null);
        CustomerFile ben = customer("Ben", "Weiss", "", "", null);
        ParticipantId mia = families.add(
                anna.id(), new ParticipantDetails("Mia", "Weiss", null, "0664 7654321", "m@example.org", ""));
        families.join(ben.id(), mia);
        runs();
        assertThat(search.count(null)).isZero();
    }

    /** Somebody who merges may be in the way: the batch is in the order of the key, and written again. */
    @Test
    void list12ADeadlockIsTriedAgain() {
        var written = new ArrayList<String>();
        var pairs = new FoundPairs(
                new JdbcTemplate(jdbc.getDataSource()) {
                    @Override
                    public int update(String sql) {
                        written.add(sql);
                        if (written.size() < 3) {
                            throw new CannotAcquireLockException("deadlock");
                        }
                        return super.update(sql);
                    }
                },
                1);
        pairs.add(new Suspect(7, "6", "a@example.org", "", null), new Suspect(9, "6", "a@example.org", "", null));
        pairs.add(new Suspect(8, "6", "a@example.org", "", null), new Suspect(2, "6", "a@example.org", "", null));
        pairs.write();
        assertThat(written).hasSize(3).allMatch(sql -> sql.contains("(2,8,5,6,1),(7,9,5,6,1)"));
        assertThat(jdbc.queryForObject("select count(*) from duplicate_pair", Long.class))
                .isEqualTo(2);
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
        end.delete(third.id(), List.of(), "");
        assertThat(jdbc.queryForObject("select count(*) from duplicate_pair", Long.class))
                .isZero();
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
