package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.credit.CreditLedger;
import org.kartei.history.HistoryEntry;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteRow;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** LIST-12: a merge that breaks off, and many people at the same two customers. */
class MergeAccidentTests extends MergeTest {

    @Autowired
    private CreditLedger credit;

    /** One transaction: whatever ends it, at whichever statement, nothing has happened. Here each table in turn refuses. */
    @ParameterizedTest
    @CsvSource({
        "customer_merge, insert",
        "history_entry, insert",
        "history_entry, update",
        "household_member, update",
        "participant, delete",
        "customer, update",
        "customer, delete",
        "customer_gram, insert",
        "customer_gram, delete",
        "customer_group_member, insert",
        "note, update",
        "customer_merge_moved, insert",
        "customer_merge, update",
        "credit_entry, insert",
        "credit_entry, update",
        "credit_account, update",
        "credit_account, delete"
    })
    void list12BrokenOffAtAnyStepNothingHasHappened(String table, String statement) {
        Acting.asManager();
        credit.changeByHand(anna.id(), Money.of(CurrencyUnit.EUR, 5), "Goodwill");
        credit.changeByHand(other.id(), Money.of(CurrencyUnit.EUR, 7), "Goodwill");
        lastLine = Long.MAX_VALUE;
        Map<String, List<Map<String, Object>>> before = everything();
        List<HistoryEntry> told = history.ofCustomer(other.id().value()).page(ListRequest.ALL, 0, 100);
        jdbc.execute("create trigger broken_off before " + statement + " on " + table
                + " for each row signal sqlstate '45000' set message_text = 'broken off'");
        try {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> merge(anna, other))
                    .withStackTraceContaining("broken off");
        } finally {
            jdbc.execute("drop trigger broken_off");
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(history.ofCustomer(other.id().value()).page(ListRequest.ALL, 0, 100))
                .isEqualTo(told);
        assertThat(merging.mergedInto(other.number())).isEmpty();
        assertThat(merge(anna, other).number()).isEqualTo(anna.number());
    }

    /** The database ends one of two who wait for each other: then all of it is done again. */
    @Test
    void list12ADeadlockIsTriedAgain() {
        jdbc.execute("create trigger deadlock before insert on customer_merge for each row begin"
                + " set @merges = coalesce(@merges, 0) + 1; if @merges = 1 then"
                + " signal sqlstate '40001' set mysql_errno = 1213, message_text = 'Deadlock found'; end if; end");
        try {
            merge(anna, other);
        } finally {
            jdbc.execute("drop trigger deadlock");
        }
        assertThat(onlyMerge(anna).number()).isEqualTo(other.number());
        assertThat(titles(anna)).hasSize(4);
    }

    @Test
    void list12OfTwentyWhoMergeTheSamePairEitherWayOneDoes() throws Exception {
        List<String> told = atOnce(20, i -> () -> i % 2 == 0 ? merge(anna, other) : merge(other, anna));
        assertThat(told).filteredOn(each -> each.equals("done")).hasSize(1);
        assertThat(told).isSubsetOf("done", "customer.error.merged", "customer.merge.error.changedMeanwhile");
        assertThat(jdbc.queryForList("select place from note order by place", Integer.class))
                .containsExactly(0, 1, 2, 3);
        assertThat(customers.list().countExactly(ListRequest.ALL)).isOne();
    }

    @Test
    void list12NothingIsLostWhileOthersWriteNotesAndEdit() throws Exception {
        List<NoteRow> theirs = notes.of(other.id(), 10);
        List<String> told = atOnce(20, i -> () -> {
            switch (i % 5) {
                case 0 -> note(other, "new " + i, TODAY);
                case 1 -> notes.move(theirs.get(0).id(), i % 3);
                case 2 ->
                    customers.change(
                            other.id(),
                            other.version(),
                            new CustomerDraft(other.data()).city("Bonn " + i).data());
                case 3 -> note(anna, "other " + i, null);
                default -> mergeWhateverComesBetween();
            }
            return true;
        });
        assertThat(told)
                .isSubsetOf(
                        "done",
                        "customer.error.merged",
                        "customer.error.gone",
                        "customer.merge.error.changedMeanwhile",
                        "shared.error.changedMeanwhile");
        assertThat(customers.list().countExactly(ListRequest.ALL)).isOne();
        List<String> titles = titles(anna);
        assertThat(titles)
                .contains("first", "second", "third", "about Mia", "other 3", "other 18")
                .doesNotHaveDuplicates();
        assertThat(jdbc.queryForList("select place from note order by place", Integer.class))
                .containsExactlyElementsOf(
                        IntStream.range(0, titles.size()).boxed().toList());
        assertNothingOf(other);
    }

    private List<String> atOnce(int count, java.util.function.IntFunction<Callable<?>> action) throws Exception {
        Acting.asOffice();
        var told = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(count)) {
            List<Callable<String>> work = IntStream.range(0, count)
                    .<Callable<String>>mapToObj(i -> () -> Acting.as(Role.OFFICE, () -> {
                        try {
                            action.apply(i).call();
                            return "done";
                        } catch (BusinessRuleViolation e) {
                            return e.messageKey();
                        } catch (OptimisticLockException | OptimisticLockingFailureException e) {
                            return "shared.error.changedMeanwhile";
                        } catch (Exception e) {
                            return e.toString();
                        }
                    }))
                    .toList();
            for (var done : threads.invokeAll(work)) {
                told.add(done.get());
            }
        }
        return told;
    }

    private void mergeWhateverComesBetween() {
        while (true) {
            try {
                merge(customers.get(anna.id()), customers.get(other.id()));
                return;
            } catch (BusinessRuleViolation e) {
                if (!e.messageKey().equals("customer.merge.error.changedMeanwhile")) {
                    throw e;
                }
            }
        }
    }
}
