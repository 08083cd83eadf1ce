package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.credit.CreditLedger;
import org.kartei.directdebit.DebitFixtures;
import org.kartei.directdebit.MandateKind;
import org.kartei.group.GroupService;
import org.kartei.history.Action;
import org.kartei.history.HistoryEntry;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.Redemptions;
import org.kartei.voucher.VoucherId;
import org.kartei.voucher.VoucherSource;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;

/** LIST-12: two customers become one, and nothing is lost. */
class CustomerMergeTests extends MergeTest {

    @Autowired
    private CreditLedger credit;

    @Autowired
    private DebitFixtures mandates;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private GroupService groups;

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
    void group1ARetiredGroupComesAlong() {
        Acting.asManager();
        groups.retire(choir, true);
        Acting.asOffice();
        assertThat(merge(anna, other).data().groups()).containsExactlyInAnyOrder(ballet, choir);
        merging.undo(onlyMerge(anna).id());
        assertThat(customers.get(other.id()).data().groups()).containsExactlyInAnyOrder(ballet, choir);
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
                .filteredOn(line -> line.action() == Action.MERGED)
                .extracting(HistoryEntry::customerNumber)
                .containsExactlyInAnyOrder(anna.number(), other.number());
        assertThat(lines)
                .as("what was done to the other one before")
                .anyMatch(line -> line.item().equals("third") && line.customerNumber() == other.number());
        assertThat(lines)
                .anyMatch(line -> line.field().equals("phone") && line.after().equals("0731 1234"));
    }

    @Test
    void file7WithTheSurvivorGoesAllThatIsKeptOfTheOthers() {
        merge(anna, other);
        end.delete(anna.id(), List.of(), "");
        assertThat(jdbc.queryForObject("select count(*) from customer_merge", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from customer_history where display_name is not null", Long.class))
                .isZero();
        assertThat(end.gone(other.number())).isPresent();
        assertThat(end.gone(anna.number())).isPresent();
        assertThat(merging.mergedInto(other.number())).isEmpty();
        assertThat(end.gone(other.number()).orElseThrow().isErased()).isFalse();
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

    @Test
    void list12EveryTableWithCustomersIsMoved() {
        credit.changeByHand(other.id(), Money.of(CurrencyUnit.EUR, 8), "Goodwill");
        VoucherId voucher = vouchers.issue(VoucherTerms.amount(BigDecimal.TEN, TODAY, null), null, other.id())
                .id();
        redemptions.redeem(
                voucher, other.id(), Money.of(CurrencyUnit.EUR, 4), TODAY, new VoucherSource("invoice", "2026-1", ""));
        fixtures.invoice(other, "10.00");
        fixtures.offer(other, "10.00");
        fixtures.run(other);
        mandates.mandate(other, MandateKind.RECURRENT);
        for (String[] column : columns()) {
            assertThat(count(column, other))
                    .as("%s.%s: give the loser of this test a row there", column[0], column[1])
                    .isPositive();
        }
        merge(anna, other);
        assertNothingOf(other);
    }
}
