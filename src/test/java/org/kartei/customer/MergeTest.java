package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.group.GroupId;
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

/** Two who are one, with something of everything: what tests of merging start from (LIST-12). */
@KarteiTest
abstract class MergeTest {

    static final LocalDate TODAY = TestClock.START.toLocalDate();
    static final LocalDate BORN = LocalDate.of(2015, 3, 1);

    @Autowired
    CustomerMerge merging;

    @Autowired
    CustomerService customers;

    @Autowired
    CustomerEnd end;

    @Autowired
    FamilyService families;

    @Autowired
    NoteService notes;

    @Autowired
    HistoryService history;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcTemplate jdbc;

    StaffId me;
    GroupId ballet;
    GroupId choir;
    CustomerFile anna;
    CustomerFile other;
    long lastLine;

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
        lastLine = jdbc.queryForObject("select max(id) from history_entry", Long.class);
    }

    CustomerFile merge(CustomerFile survivor, CustomerFile loser) {
        return merging.merge(survivor, loser, new MergeChoices(survivor.data(), loser.data()).data());
    }

    Merged onlyMerge(CustomerFile survivor) {
        assertThat(merging.merges(survivor.id())).hasSize(1);
        return merging.merges(survivor.id()).getFirst();
    }

    /** All rows of both, as far as they are the same before a merge and after its undoing. */
    Map<String, List<Map<String, Object>>> everything() {
        var all = new java.util.TreeMap<String, List<Map<String, Object>>>();
        for (String[] column : columns()) {
            boolean isTold = column[0].equals("history_entry"); // what was told since stays told
            all.put(
                    column[0],
                    jdbc.queryForList("select * from " + column[0] + (isTold ? " where id <= " + lastLine : "")
                            + " order by 1, 2"));
        }
        List<Map<String, Object>> rows = jdbc.queryForList("select * from customer order by id");
        List<Map<String, Object>> participants = jdbc.queryForList("select * from participant order by id");
        participants.forEach(row -> row.remove("version")); // it only goes up
        all.put("participant", participants);
        rows.getFirst().remove("version"); // the survivor has been saved meanwhile
        all.put("customer", rows);
        return all;
    }

    /**
     * Every table that has something of a customer: a column named customer_id, or a foreign key to customer. Whoever adds
     * one gives it a {@link MergePart}, and the loser of this test a row in it.
     */
    void assertNothingOf(CustomerFile loser) {
        for (String[] column : columns()) {
            assertThat(count(column, loser))
                    .as("%s.%s of the loser", column[0], column[1])
                    .isZero();
        }
    }

    List<String[]> columns() {
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

    long count(String[] column, CustomerFile customer) {
        Long count = jdbc.queryForObject(
                "select count(*) from " + column[0] + " where " + column[1] + " = ?",
                Long.class,
                customer.id().value());
        return count == null ? 0 : count;
    }

    CustomerRow row(CustomerFile customer) {
        return customers.row(customer.number()).orElseThrow();
    }

    List<CustomerId> found(String typed) {
        return customers.list().page(ListRequest.ALL.searching(typed), 0, 10).stream()
                .map(CustomerRow::id)
                .toList();
    }

    List<String> titles(CustomerFile customer) {
        return notes.of(customer.id(), 100).stream().map(NoteRow::title).toList();
    }

    /** How each came off: done, or refused with which reason. */
    List<String> atOnce(int count, IntFunction<Callable<?>> action) throws Exception {
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

    void note(CustomerFile customer, String title, LocalDate followUp) {
        notes.add(
                customer.id(),
                NoteOrigin.CUSTOMER,
                new NoteDraft(title, "", followUp, followUp == null ? Set.of() : Set.of(me)));
    }
}
