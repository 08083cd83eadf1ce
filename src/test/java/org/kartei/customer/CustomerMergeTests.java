package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.MergeChoices.Side;
import org.kartei.group.GroupId;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.security.StaffId;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** LIST-12: two customers become one, nothing is lost, and it can be undone. */
@KarteiTest
class CustomerMergeTests {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();
    private static final LocalDate BORN = LocalDate.of(2015, 3, 1);

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private FamilyService families;

    @Autowired
    private NoteService notes;

    @Autowired
    private HistoryService history;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private StaffId me;
    private GroupId ballet;
    private GroupId choir;
    private CustomerFile anna;
    private CustomerFile other;

    @BeforeEach
    void twoOfThem() {
        ballet = fixtures.group("Ballet");
        choir = fixtures.group("Choir");
        anna = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Müller")
                .email("anna@example.org")
                .city("Ulm")
                .remark("pays in cash")
                .groups(Set.of(ballet))
                .participants(List.of(new ParticipantData("Mia", "Müller", BORN))));
        other = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Mueller")
                .company("Mueller KG")
                .phone("0731 1234")
                .city("Neu-Ulm")
                .birthday(LocalDate.of(1980, 2, 29))
                .language("de")
                .newsletter(true)
                .standingDiscount(new BigDecimal("5.50"))
                .remark("knows Eva")
                .contacts(List.of(Contact.phone(ContactPurpose.WORK, "0731 99", "till noon")))
                .groups(Set.of(ballet, choir))
                .participants(List.of(
                        new ParticipantData("Mia", "Müller", BORN), new ParticipantData("Ole", "Müller", null))));
        me = Acting.asOffice().id();
        note(anna, "first", null);
        note(other, "second", TODAY.plusDays(3));
        note(other, "third", TODAY.plusDays(1));
        notes.addAbout(
                other.id(), families.of(other.id()).getFirst().id(), new NoteDraft("about Mia", "", null, Set.of()));
        FamilyMember mia = families.of(other.id()).getFirst();
        families.change(
                mia.id(), mia.version(), new ParticipantDetails("Mia", "Müller", BORN, "0170 1", "", "needs glasses"));
        anna = customers.get(anna.id());
        other = customers.get(other.id());
    }

    @Test
    void list12WhatOnlyOneHasIsTakenAndListsAreJoined() {
        var choices = new MergeChoices(anna.data(), other.data());
        CustomerData data = choices.data();
        assertThat(data.email()).isEqualTo("anna@example.org");
        assertThat(data.phone()).isEqualTo("0731 1234");
        assertThat(data.lastName()).isEqualTo("Müller");
        assertThat(data.city()).isEqualTo("Ulm");
        assertThat(data.remark()).isEqualTo("pays in cash\nknows Eva");
        assertThat(data.groups()).containsExactlyInAnyOrder(ballet, choir);
        assertThat(data.contacts()).isEqualTo(other.data().contacts());
        assertThat(data.newsletter()).as("consent is not taken over by itself").isFalse();

        choices.choose(field("city"), Side.LOSER);
        choices.choose(field("groups"), Side.SURVIVOR);
        assertThat(choices.data().city()).isEqualTo("Neu-Ulm");
        assertThat(choices.data().groups()).containsExactly(ballet);
        assertThat(choices.differing()).contains(field("city")).doesNotContain(field("firstName"));
    }

    @Test
    void list12TheSurvivorKeepsItsNumberAndGetsEverything() {
        assertThat(merging.preview(anna.id(), other.id()).moving())
                .extracting(MergePart.Moving::count)
                .containsExactlyInAnyOrder(2L, 3L, 6L);
        CustomerFile merged = merge(anna, other);

        assertThat(merged.number()).isEqualTo(anna.number());
        assertThat(merged.data().company()).isEqualTo("Mueller KG");
        assertThat(customers.find(other.number())).isEmpty();
        assertThat(titles(anna)).containsExactly("first", "about Mia", "third", "second");
        assertThat(families.of(anna.id()))
                .extracting(
                        member -> member.details().firstName(),
                        member -> member.details().phone())
                .containsExactly(tuple("Mia", "0170 1"), tuple("Ole", ""));
        assertThat(merged.data().participants())
                .extracting(ParticipantData::firstName)
                .containsExactly("Mia", "Ole");
        assertThat(found("0731")).containsExactly(anna.id());
        assertThat(jdbc.queryForList("select place from note order by place", Integer.class))
                .containsExactly(0, 1, 2, 3);
        assertThat(row(anna).nextFollowUp()).isEqualTo(TODAY.plusDays(1));
        assertThat(row(anna).groups()).containsExactlyInAnyOrder(ballet, choir);
        assertThat(customers.list().countExactly(ListRequest.ALL)).isOne();
        assertNothingOf(other);
    }

    @Test
    void list12TheOtherNumberLeadsToTheSurvivor() {
        merge(anna, other);
        MergedInto into = merging.mergedInto(other.number()).orElseThrow();
        assertThat(into.survivorNumber()).isEqualTo(anna.number());
        assertThat(found(String.valueOf(other.number()))).containsExactly(anna.id());
        assertThat(found("mueller")).containsExactly(anna.id());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> customers.registerAll(
                        List.of(new NewCustomer(
                                other.number(),
                                new CustomerDraft().firstName("Jan").data())),
                        null))
                .withMessage("customer.error.numberTaken");
    }

    @Test
    void list12TheHistoryOfBothTells() {
        merge(anna, other);
        List<HistoryEntry> lines = history.ofCustomer(anna.id().value()).page(ListRequest.ALL, 0, 100);
        assertThat(lines)
                .filteredOn(line -> line.action() == org.kartei.history.Action.MERGED)
                .extracting(HistoryEntry::customerNumber)
                .containsExactlyInAnyOrder(anna.number(), other.number());
        assertThat(lines)
                .as("what was done to the other one before")
                .anyMatch(line -> line.after().equals("third") && line.customerNumber() == other.number());
        assertThat(lines)
                .anyMatch(line -> line.field().equals("phone") && line.after().equals("0731 1234"));
    }

    @Test
    void list12UndoPutsBothBackAsTheyWere() {
        Map<String, List<Map<String, Object>>> before = everything();
        merge(anna, other);
        CustomerFile back = merging.undo(onlyMerge(anna).id());

        assertThat(back.data()).isEqualTo(other.data());
        assertThat(back.version()).isEqualTo(other.version());
        assertThat(customers.get(anna.id()).data()).isEqualTo(anna.data());
        assertThat(everything()).isEqualTo(before);
        assertThat(found("0731")).containsExactly(other.id());
        assertThat(found(String.valueOf(other.number()))).containsExactly(other.id());
        assertThat(history.ofCustomer(other.id().value()).page(ListRequest.ALL, 0, 100))
                .extracting(HistoryEntry::action)
                .startsWith(org.kartei.history.Action.UNMERGED, org.kartei.history.Action.MERGED);
        assertThat(merging.merges(anna.id())).isEmpty();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(1_000_000))
                .withMessage("customer.merge.error.undone");

        merge(customers.get(other.id()), customers.get(anna.id()));
        assertThat(titles(other)).as("and the other way round").hasSize(4);
    }

    @Test
    void list12UndoIsRefusedWithWhatWasChangedByWhom() {
        merge(anna, other);
        Acting.as(
                Role.MANAGER,
                () -> notes.add(anna.id(), NoteOrigin.PHONE, new NoteDraft("called", "", null, Set.of())));
        Merged merged = onlyMerge(anna);
        assertThat(merged.change()).isNotNull();
        assertThat(merged.change().staffName()).isEqualTo("Test Manager");
        assertThat(merged.change().after()).isEqualTo("called");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(merged.id()))
                .withMessage("customer.merge.error.changed");
        assertThat(titles(anna)).hasSize(5);
    }

    @Test
    void file4WhoIsOfAThirdHouseholdTooStaysWhoItIs() {
        CustomerFile father = fixtures.customer("Max Berg");
        FamilyMember ole = families.of(other.id()).getLast();
        families.join(father.id(), ole.id());
        Map<String, List<Map<String, Object>>> before = everything();
        merge(anna, customers.get(other.id()));
        FamilyMember moved = families.of(anna.id()).getLast();
        assertThat(moved.id()).isEqualTo(ole.id());
        assertThat(moved.isPaidBy(anna.id())).isTrue();
        assertThat(moved.others(anna.id())).extracting(Household::id).containsExactly(father.id());
        assertThat(history.ofCustomer(father.id().value()).page(ListRequest.ALL, 0, 1))
                .extracting(HistoryEntry::field)
                .containsExactly("payer");
        merging.undo(onlyMerge(anna).id());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void file4AChildOfBothIsOfOneThen() {
        FamilyMember ole = families.of(other.id()).getLast();
        families.join(anna.id(), ole.id());
        anna = customers.get(anna.id());
        Map<String, List<Map<String, Object>>> before = everything();
        merge(anna, customers.get(other.id()));
        assertThat(families.of(anna.id())).hasSize(2);
        assertThat(families.of(anna.id()).getLast().isPaidBy(anna.id())).isTrue();
        merging.undo(onlyMerge(anna).id());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void list12AChainLeadsToItsEndAndIsUndoneFromThere() {
        CustomerFile third = fixtures.customer("Anne Müller");
        merge(anna, other);
        merge(third, customers.get(anna.id()));
        assertThat(merging.mergedInto(other.number()).orElseThrow().survivorNumber())
                .isEqualTo(third.number());
        assertThat(found(String.valueOf(other.number()))).containsExactly(third.id());
        List<Merged> merges = merging.merges(third.id());
        assertThat(merges).extracting(Merged::number).containsExactly(anna.number(), other.number());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(merges.getLast().id()))
                .withMessage("customer.error.merged");

        merging.undo(merges.getFirst().id());
        assertThat(merging.mergedInto(other.number()).orElseThrow().survivorNumber())
                .isEqualTo(anna.number());
        assertThat(found(String.valueOf(other.number()))).containsExactly(anna.id());
        assertThat(customers.get(third.id()).data()).isEqualTo(third.data());
        merging.undo(merges.getLast().id());
        assertThat(customers.get(anna.id()).data()).isEqualTo(anna.data());
        assertThat(customers.get(other.id()).data()).isEqualTo(other.data());
        assertThat(titles(other)).containsExactly("about Mia", "third", "second");
    }

    @Test
    void list12OfSeveralIntoOneTheLastIsUndoneFirst() {
        CustomerFile third = fixtures.customer("Anne Müller");
        merge(anna, other);
        merge(customers.get(anna.id()), third);
        List<Merged> merges = merging.merges(anna.id());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(merges.getLast().id()))
                .withMessage("customer.merge.error.laterFirst");
        merging.undo(merges.getFirst().id());
        merging.undo(merges.getLast().id());
        assertThat(customers.get(anna.id()).data()).isEqualTo(anna.data());
        assertThat(customers.list().countExactly(ListRequest.ALL)).isEqualTo(3);
    }

    @Test
    void file7WithTheSurvivorGoesAllThatIsKeptOfTheOthers() {
        merge(anna, other);
        end.delete(anna.id(), "");
        assertThat(jdbc.queryForObject("select count(*) from customer_merge", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from customer_history where display_name is not null", Long.class))
                .isZero();
        assertThat(end.deletedOn(other.number())).isPresent();
        assertThat(end.deletedOn(anna.number())).isPresent();
        assertThat(merging.mergedInto(other.number())).isEmpty();
    }

    @Test
    void list12WhoeverEditsTheLoserMeanwhileIsToldWhereItIs() {
        merge(anna, other);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> customers.change(
                        other.id(),
                        other.version(),
                        new CustomerDraft(other.data()).city("Bonn").data()))
                .withMessage("customer.error.merged")
                .satisfies(told -> assertThat(told.args())
                        .containsExactly(
                                String.valueOf(other.number()),
                                String.valueOf(anna.number()),
                                anna.data().displayName()));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> note(other, "late", null))
                .withMessage("customer.error.merged");
    }

    @Test
    void list12WhatWasChangedSinceTheChoiceIsNotOverwritten() {
        customers.change(
                other.id(),
                other.version(),
                new CustomerDraft(other.data()).city("Bonn").data());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merge(anna, other))
                .withMessage("customer.merge.error.changedMeanwhile");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merge(anna, anna))
                .withMessage("customer.merge.error.same");
        assertThat(customers.list().countExactly(ListRequest.ALL)).isEqualTo(2);
    }

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
        "customer_merge, update"
    })
    void list12BrokenOffAtAnyStepNothingHasHappened(String table, String statement) {
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

    /**
     * Every table that has something of a customer: a column named customer_id, or a foreign key to customer. Whoever adds
     * one gives it a {@link MergePart}, and the loser of this test a row in it.
     */
    private void assertNothingOf(CustomerFile loser) {
        for (String[] column : columns()) {
            assertThat(count(column, loser))
                    .as("%s.%s of the loser", column[0], column[1])
                    .isZero();
        }
    }

    @Test
    void list12EveryTableWithCustomersIsMoved() {
        for (String[] column : columns()) {
            assertThat(count(column, other))
                    .as("%s.%s: give the loser of this test a row there", column[0], column[1])
                    .isPositive();
        }
        merge(anna, other);
        assertNothingOf(other);
    }

    private List<String[]> columns() {
        return jdbc.query("""
                select distinct c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                left join information_schema.key_column_usage k on k.table_schema = c.table_schema
                    and k.table_name = c.table_name and k.column_name = c.column_name
                    and k.referenced_table_name = 'customer'
                where c.table_schema = database() and t.table_type = 'BASE TABLE'
                    and (c.column_name = 'customer_id' or k.referenced_table_name is not null)
                    and c.table_name not like 'customer_merge%'""", (rs, row) -> new String[] {rs.getString(1), rs.getString(2)});
    }

    private long count(String[] column, CustomerFile customer) {
        Long count = jdbc.queryForObject(
                "select count(*) from " + column[0] + " where " + column[1] + " = ?",
                Long.class,
                customer.id().value());
        return count == null ? 0 : count;
    }

    /** All rows of both, as far as they are the same before a merge and after its undoing. */
    private Map<String, List<Map<String, Object>>> everything() {
        var all = new java.util.TreeMap<String, List<Map<String, Object>>>();
        for (String[] column : columns()) {
            if (!column[0].equals("history_entry")) {
                all.put(column[0], jdbc.queryForList("select * from " + column[0] + " order by 1, 2"));
            }
        }
        List<Map<String, Object>> rows = jdbc.queryForList("select * from customer order by id");
        all.put("participant", jdbc.queryForList("select * from participant order by id"));
        rows.getFirst().remove("version"); // the survivor has been saved meanwhile
        all.put("customer", rows);
        return all;
    }

    private CustomerFile merge(CustomerFile survivor, CustomerFile loser) {
        return merging.merge(survivor, loser, new MergeChoices(survivor.data(), loser.data()).data());
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

    private Merged onlyMerge(CustomerFile survivor) {
        assertThat(merging.merges(survivor.id())).hasSize(1);
        return merging.merges(survivor.id()).getFirst();
    }

    private CustomerRow row(CustomerFile customer) {
        return customers.row(customer.number()).orElseThrow();
    }

    private List<CustomerId> found(String typed) {
        return customers.list().page(ListRequest.ALL.searching(typed), 0, 10).stream()
                .map(CustomerRow::id)
                .toList();
    }

    private List<String> titles(CustomerFile customer) {
        return notes.of(customer.id(), 100).stream().map(NoteRow::title).toList();
    }

    private void note(CustomerFile customer, String title, LocalDate followUp) {
        notes.add(
                customer.id(),
                NoteOrigin.CUSTOMER,
                new NoteDraft(title, "", followUp, followUp == null ? Set.of() : Set.of(me)));
    }

    private static CustomerField<?> field(String key) {
        return CustomerField.ALL.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
