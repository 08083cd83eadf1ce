package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.DataAccessException;

/** FILE-7: many people at somebody who is being erased. */
class ErasureAccidentTests extends ErasureTest {

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
