package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** LIST-12: a merge is undone while others undo it as well, or write to whoever it made one. */
class MergeUndoAtOnceTests extends MergeTest {

    private static final int OTHERS = 4;

    @Autowired
    private PlatformTransactionManager transactions;

    private CustomerFile father;
    private Map<String, List<Map<String, Object>>> before;
    private long merge;
    private CustomerFile one;
    private FamilyMember ole;

    @BeforeEach
    void bothAreOne() {
        father = fixtures.customer("Max Berg");
        before = everything();
        one = merge(anna, other);
        merge = onlyMerge(anna).id();
        ole = families.of(anna.id()).getLast();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void list12OfSeveralWhoUndoItOneDoesAndTheOthersAreTold(int people) throws Exception {
        List<String> told = atOnce(people, i -> () -> merging.undo(merge));
        assertThat(told).containsOnlyOnce("done").isSubsetOf("done", "customer.merge.error.undone");
        assertThat(everything()).isEqualTo(before);
    }

    @RepeatedTest(5)
    void list12UndoneWhollyOrNotAtAllWhileOthersWrite() throws Exception {
        List<String> told = atOnce(1 + OTHERS, i -> () -> i == OTHERS ? merging.undo(merge) : write(i));
        if (told.getLast().equals("done")) {
            assertThatBothAreBack(told);
        } else {
            assertThat(told.getLast()).isIn("customer.merge.error.changed", "customer.merge.error.familyChanged");
            assertThat(told).startsWith("done", "done", "done", "done");
            assertThat(customers.find(other.number())).isEmpty();
            assertNothingOf(other);
            assertThat(titles(anna)).containsExactlyInAnyOrder("late", "first", "second", "third", "about Mia");
            assertThat(customers.get(anna.id()).data())
                    .isEqualTo(new CustomerDraft(one.data()).city("Bonn").data());
            assertThat(families.of(anna.id())).hasSize(2);
            assertThat(merging.merges(anna.id())).hasSize(1);
        }
        assertThat(families.of(father.id())).extracting(FamilyMember::id).containsExactly(ole.id());
    }

    /** The undoing stands in the middle until all others wait for it. */
    @Test
    void list12WhoComesWhileItIsUndoneComesAfterwards() throws Exception {
        jdbc.execute("create trigger stands before delete on customer_merge for each row"
                + " do if(get_lock('stands', 60), release_lock('stands'), 0)");
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<List<String>> working = new TransactionTemplate(transactions).execute(begun -> {
                jdbc.queryForObject("select get_lock('stands', 0)", Integer.class);
                try {
                    Future<List<String>> all = threads.submit(
                            () -> atOnce(1 + OTHERS, i -> () -> i == OTHERS ? merging.undo(merge) : lateWrite(i)));
                    await().atMost(Duration.ofSeconds(30))
                            .until(() -> areSo("innodb_trx where trx_state = 'LOCK WAIT'", OTHERS));
                    return all;
                } finally {
                    jdbc.queryForObject("select release_lock('stands')", Integer.class);
                }
            });
            List<String> told = working.get();
            assertThat(told.getLast()).isEqualTo("done");
            assertThatBothAreBack(told);
        } finally {
            jdbc.execute("drop trigger stands");
        }
        assertThat(families.of(father.id())).extracting(FamilyMember::id).containsExactly(ole.id());
    }

    private Object lateWrite(int what) {
        await().atMost(Duration.ofSeconds(30)).until(() -> areSo("processlist where state = 'User lock'", 1));
        return write(what);
    }

    private Object write(int what) {
        switch (what) {
            case 0 -> note(anna, "late", null);
            case 1 ->
                customers.change(
                        one.id(),
                        one.version(),
                        new CustomerDraft(one.data()).city("Bonn").data());
            case 2 -> notes.move(notes.of(anna.id(), 10).getLast().id(), 0);
            default -> families.join(father.id(), ole.id());
        }
        return true;
    }

    private boolean areSo(String which, long many) {
        return Objects.equals(
                many, jdbc.queryForObject("select count(*) from information_schema." + which, Long.class));
    }

    /** As they were; whoever wrote meanwhile wrote to one of the two then, or has been told. */
    private void assertThatBothAreBack(List<String> told) {
        assertThat(told.subList(0, OTHERS))
                .isIn(
                        List.of("done", "shared.error.changedMeanwhile", "done", "done"),
                        List.of("done", "shared.error.changedMeanwhile", "shared.error.changedMeanwhile", "done"));
        assertThat(customers.get(anna.id()).data()).isEqualTo(anna.data());
        assertThat(customers.get(other.id()).data()).isEqualTo(other.data());
        assertThat(titles(anna)).containsExactlyInAnyOrder("late", "first");
        assertThat(titles(other)).containsExactlyInAnyOrder("about Mia", "third", "second");
        assertThat(families.of(anna.id())).hasSize(1);
        assertThat(families.of(other.id()))
                .hasSize(2)
                .last()
                .extracting(FamilyMember::id)
                .isEqualTo(ole.id());
        assertThat(merging.merges(anna.id())).isEmpty();
    }
}
