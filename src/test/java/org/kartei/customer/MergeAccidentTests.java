package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.BrokenOff;
import org.kartei.credit.CreditLedger;
import org.kartei.history.HistoryEntry;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteRow;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.Redemptions;
import org.kartei.voucher.VoucherId;
import org.kartei.voucher.VoucherSource;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;

/** LIST-12: a merge that breaks off, and many people at the same two customers. */
class MergeAccidentTests extends MergeTest {

    @Autowired
    private CreditLedger credit;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Redemptions redemptions;

    @BeforeEach
    void bothHaveSomethingOfEverything() {
        bookedFor(anna, "INV-1");
        bookedFor(other, "INV-2");
        anna = customers.get(anna.id());
        other = customers.get(other.id());
        lastLine = Long.MAX_VALUE;
    }

    /** One transaction: whatever ends it, at whichever statement, nothing has happened. Here it ends at each table in turn. */
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
        "contact, insert",
        "note, update",
        "customer_merge_moved, insert",
        "customer_merge, update",
        "credit_entry, insert",
        "credit_entry, update",
        "credit_account, update",
        "credit_account, delete",
        "voucher, update",
        "voucher_movement, update",
        "offer, update",
        "invoice, update"
    })
    void list12BrokenOffAtAnyStepNothingHasHappened(String table, String statement) {
        Map<String, List<Map<String, Object>>> before = everything();
        List<HistoryEntry> told = told(other);
        BrokenOff.at(jdbc, table, statement).eachWay(() -> merge(anna, other), () -> {
            assertThat(everything()).isEqualTo(before);
            assertThat(told(other)).isEqualTo(told);
            assertThat(merging.mergedInto(other.number())).isEmpty();
        });
        assertThat(merge(anna, other).number()).isEqualTo(anna.number());
        assertNothingOf(other);
    }

    /** The same of parting them again. */
    @ParameterizedTest
    @CsvSource({
        "customer, insert",
        "customer, update",
        "customer_gram, insert",
        "customer_gram, delete",
        "customer_group_member, insert",
        "contact, insert",
        "household_member, insert",
        "household_member, delete",
        "participant, insert",
        "participant, update",
        "history_entry, insert",
        "history_entry, update",
        "note, update",
        "credit_entry, insert",
        "credit_entry, update",
        "voucher, update",
        "voucher_movement, update",
        "offer, update",
        "invoice, update",
        "customer_merge, delete"
    })
    void list12UndoingBrokenOffAtAnyStepBothAreOneStill(String table, String statement) {
        merge(anna, other);
        long merge = onlyMerge(anna).id();
        Map<String, List<Map<String, Object>>> before = everything();
        BrokenOff.at(jdbc, table, statement).eachWay(() -> merging.undo(merge), () -> {
            assertThat(everything()).isEqualTo(before);
            assertThat(merging.mergedInto(other.number())).isPresent();
        });
        assertThat(merging.undo(merge).data()).isEqualTo(other.data());
        assertThat(customers.get(anna.id()).data()).isEqualTo(anna.data());
        assertThat(merging.merges(anna.id())).isEmpty();
    }

    private List<HistoryEntry> told(CustomerFile customer) {
        return history.ofCustomer(customer.id().value()).page(ListRequest.ALL, 0, 100);
    }

    /** An invoice, an offer, credit, a voucher that only the customer can redeem, and something redeemed of another one. */
    private void bookedFor(CustomerFile customer, String invoice) {
        fixtures.invoice(customer, "20.00");
        fixtures.offer(customer, "20.00");
        Money five = Money.of(CurrencyUnit.EUR, 5);
        credit.changeByHand(customer.id(), five, "Goodwill");
        vouchers.issue(VoucherTerms.percent(BigDecimal.TEN, TODAY, null), null, customer.id());
        VoucherId used = vouchers.issue(VoucherTerms.amount(BigDecimal.TEN, TODAY, null), null, null)
                .id();
        redemptions.redeem(used, customer.id(), five, TODAY, new VoucherSource("invoice", invoice, ""));
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
