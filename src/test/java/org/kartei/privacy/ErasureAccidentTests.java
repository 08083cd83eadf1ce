package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.MergeChoices;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.DataAccessException;

/** FILE-7: an erasure that breaks off, and many people at somebody who is being erased. */
class ErasureAccidentTests extends ErasureTest {

    /**
     * One transaction: whatever ends it, at whichever statement, nothing has happened. Here each table in turn refuses; of
     * what goes by itself with a row no trigger hears.
     */
    @ParameterizedTest
    @CsvSource({
        "false, history_entry, insert",
        "false, history_entry, update",
        "false, history_entry, delete",
        "false, household_member, update",
        "false, household_member, delete",
        "false, participant, delete",
        "false, note, delete",
        "false, customer, update",
        "false, customer, delete",
        "false, customer_gram, delete",
        "false, customer_history, update",
        "false, customer_history, delete",
        "false, customer_merge, update",
        "false, customer_merge, delete",
        "false, customer_number_gone, insert",
        "false, customer_number_gone, update",
        "false, customer_import_finding, delete",
        "false, job_failure, update",
        "false, erasure, insert",
        "false, erasure_item, insert",
        "true, customer, update",
        "true, customer_gram, insert",
        "true, customer_group_member, delete",
        "true, contact, delete",
        "true, customer_history, delete",
        "true, history_entry, delete",
        "true, erasure_item, insert"
    })
    void brokenOffAtAnyStepNothingHasHappened(boolean isShellLeft, String table, String statement) {
        somethingInEveryTable();
        if (isShellLeft) {
            invoices.add(person.id(), "R-1", TODAY);
        }
        Map<String, List<String>> before = everything();
        jdbc.execute("create trigger broken_off before " + statement + " on " + table
                + " for each row signal sqlstate '45000' set message_text = 'broken off'");
        try {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(this::erase)
                    .withStackTraceContaining("broken off");
        } finally {
            jdbc.execute("drop trigger broken_off");
        }
        assertThat(everything()).isEqualTo(before);
        erase();
        assertThat(traces()).isEmpty();
    }

    /** Mia has moved on from her father, who was there twice; Tom is with him still. She was there twice herself. */
    private void somethingInEveryTable() {
        imported("First name,Last name,E-mail,Birthday\nXaveria,Zzyzx,zzyzx@example.org,1931-02-30\n");
        jdbc.update(
                "insert into job_failure (job_id, position, subject, reason) select min(id), 1, ?, 'Zzyzx' from job",
                person.number() + " Xaveria Zzyzx");
        CustomerFile father = fixtures.customer("Karl Weiss");
        CustomerFile twice = fixtures.customer("Karl Weiss");
        CustomerFile herself = fixtures.customer("Ylva Zzyzx");
        Acting.asManager();
        List<FamilyMember> family = families.of(person.id());
        family.forEach(member -> families.join(father.id(), member.id()));
        merge(father, twice);
        families.remove(father.id(), family.getFirst().id(), false);
        merge(person, herself);
    }

    private void merge(CustomerFile one, CustomerFile other) {
        CustomerFile survivor = customers.get(one.id());
        CustomerFile loser = customers.get(other.id());
        merging.merge(survivor, loser, new MergeChoices(survivor.data(), loser.data()).data());
    }

    @Test
    void whileTwentyWorkOnItOneErasureEndsAllOfIt() throws Exception {
        var work = new ArrayList<Callable<String>>();
        for (int i = 0; i < 20; i++) {
            int who = i;
            work.add(() -> {
                Acting.as(Role.MANAGER);
                for (int round = 0; round < 10; round++) {
                    try {
                        if (who == 10 && round == 5) {
                            erase();
                            return "erased";
                        }
                        busy(who, round);
                    } catch (BusinessRuleViolation | DataAccessException | PersistenceException refused) {
                        if (customers.row(person.number()).isEmpty()) {
                            return "told that it is gone";
                        }
                    }
                }
                return "done before";
            });
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<String> outcomes = threads.invokeAll(work).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            return e.toString();
                        }
                    })
                    .toList();
            assertThat(outcomes).containsOnlyOnce("erased");
            assertThat(outcomes)
                    .allMatch(outcome -> List.of("erased", "told that it is gone", "done before")
                            .contains(outcome));
        }
        assertThat(traces()).isEmpty();
    }

    private void busy(int who, int round) {
        if (who % 2 == 0) {
            notes.add(
                    person.id(), NoteOrigin.CUSTOMER, new NoteDraft("Zzyzx " + who + " " + round, "", null, Set.of()));
        } else {
            CustomerFile now = customers.get(person.id());
            customers.change(
                    person.id(),
                    now.version(),
                    new CustomerDraft(now.data())
                            .remark("Zzyzx " + who + " " + round)
                            .data());
        }
    }
}
