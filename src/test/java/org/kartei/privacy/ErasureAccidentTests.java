package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.BrokenOff;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.MergeChoices;
import org.kartei.invoice.CreditPayout;
import org.kartei.invoice.PaymentWay;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.Redemptions;
import org.kartei.voucher.VoucherId;
import org.kartei.voucher.VoucherSource;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** FILE-7: an erasure that breaks off, and many people at somebody who is being erased. */
class ErasureAccidentTests extends ErasureTest {

    /** Which erasure is broken off. */
    enum Erased {
        /** Nothing is kept. */
        WHOLLY,
        /** What was booked is kept, at a shell. */
        TO_A_SHELL,
        /** The shell goes on its day, with what was booked. */
        WHEN_DUE
    }

    @Autowired
    private CreditLedger credit;

    @Autowired
    private CreditPayout payout;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Redemptions redemptions;

    /**
     * One transaction: whatever ends it, at whichever statement, nothing has happened. Here it ends at each table in turn; of
     * what goes by itself with a row no trigger hears.
     */
    @ParameterizedTest
    @CsvSource({
        "WHOLLY, history_entry, insert",
        "WHOLLY, history_entry, update",
        "WHOLLY, history_entry, delete",
        "WHOLLY, household_member, update",
        "WHOLLY, household_member, delete",
        "WHOLLY, participant, delete",
        "WHOLLY, note, delete",
        "WHOLLY, voucher, update",
        "WHOLLY, invoice_line, delete",
        "WHOLLY, invoice, delete",
        "WHOLLY, customer, update",
        "WHOLLY, customer, delete",
        "WHOLLY, customer_gram, delete",
        "WHOLLY, customer_history, update",
        "WHOLLY, customer_history, delete",
        "WHOLLY, customer_merge, update",
        "WHOLLY, customer_merge, delete",
        "WHOLLY, customer_number_gone, insert",
        "WHOLLY, customer_number_gone, update",
        "WHOLLY, customer_import_finding, delete",
        "WHOLLY, job_failure, update",
        "WHOLLY, erasure, insert",
        "WHOLLY, erasure_item, insert",
        "TO_A_SHELL, credit_account, delete",
        "TO_A_SHELL, voucher, update",
        "TO_A_SHELL, customer, update",
        "TO_A_SHELL, customer_gram, insert",
        "TO_A_SHELL, customer_group_member, delete",
        "TO_A_SHELL, contact, delete",
        "TO_A_SHELL, customer_history, delete",
        "TO_A_SHELL, history_entry, delete",
        "TO_A_SHELL, erasure_item, insert",
        "WHEN_DUE, credit_entry, delete",
        "WHEN_DUE, voucher_movement, update",
        "WHEN_DUE, invoice, update",
        "WHEN_DUE, invoice_line, update",
        "WHEN_DUE, payment, update",
        "WHEN_DUE, customer_gram, delete",
        "WHEN_DUE, customer, delete",
        "WHEN_DUE, customer_number_gone, insert",
        "WHEN_DUE, history_entry, insert",
        "WHEN_DUE, erasure_item, update",
        "WHEN_DUE, erasure, update"
    })
    void brokenOffAtAnyStepNothingHasHappened(Erased how, String table, String statement) {
        somethingInEveryTable();
        if (how != Erased.WHOLLY) {
            booked();
        }
        Runnable erasing = how == Erased.WHEN_DUE ? whenDue(erase()) : this::erase;
        Map<String, List<String>> before = everything();
        BrokenOff.at(jdbc, table, statement)
                .eachWay(erasing::run, () -> assertThat(everything()).isEqualTo(before));
        erasing.run();
        assertThat(traces())
                .as("an invoice stays as it was issued")
                .allMatch(column -> how == Erased.TO_A_SHELL && column.startsWith("invoice.recipient"));
        assertThat(jdbc.queryForList(
                        "select customer_id from credit_entry union all select customer_id from voucher_movement"
                                + " where customer_id is not null",
                        Long.class))
                .hasSize(how == Erased.TO_A_SHELL ? 3 : 0);
    }

    private Runnable whenDue(ErasureId erased) {
        clock.moveTo(LocalDate.of(2037, 1, 1));
        return () -> erasures.eraseDue(erased, Locale.ENGLISH);
    }

    /** Credit that was paid out with an invoice, and something redeemed: all of it has to be kept. */
    private void booked() {
        Money five = Money.of(CurrencyUnit.EUR, 5);
        credit.changeByHand(person.id(), five, "Goodwill");
        payout.payOut(person.id(), five, PaymentWay.TRANSFER, "To her account");
        VoucherId used = vouchers.issue(VoucherTerms.amount(BigDecimal.TEN, TODAY, null), null, null)
                .id();
        redemptions.redeem(used, person.id(), five, TODAY, new VoucherSource("invoice", "INV-1", ""));
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
        vouchers.issue(VoucherTerms.percent(BigDecimal.TEN, TODAY, null).remarked("Zzyzx"), null, person.id());
        fixtures.draft(person, "20.00");
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
                            eraseHoweverMuchComes();
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

    /** Looks at the plan again whenever something has come since: at last there is a moment. */
    private void eraseHoweverMuchComes() {
        boolean isErased = false;
        while (!isErased) {
            try {
                erase();
                isErased = true;
            } catch (BusinessRuleViolation changed) {
                assertThat(changed.messageKey()).isEqualTo("privacy.error.planChanged");
            }
        }
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
