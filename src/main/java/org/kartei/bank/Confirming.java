package org.kartei.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.kartei.invoice.PaymentReversed;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Payments;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an entry, each a transaction: payments, or that it is none of ours. */
@Component
@Transactional
class Confirming {

    private final BankTables tables;
    private final Payments payments;
    private final History history;

    Confirming(BankTables tables, Payments payments, History history) {
        this.tables = tables;
        this.payments = payments;
        this.history = history;
    }

    /** Records all that is left of an entry as payments, exactly once. */
    @RetriedOnDeadlock
    public void confirm(BankEntryId id, int version, List<Share> shares) {
        BankEntry entry = held(id, version);
        BigDecimal sum = shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!entry.isToBook() || sum.compareTo(entry.rest()) != 0) {
            throw new BusinessRuleViolation("bank.error.done");
        }
        for (Share share : shares) {
            long payment = payments.record(
                    share.invoice().id(),
                    share.invoice().version(),
                    Money.of(entry.currency(), share.amount()),
                    PaymentWay.TRANSFER,
                    entry.bookedOn(),
                    note(entry));
            tables.book(id, payment, share.invoice().id(), share.amount());
        }
    }

    /** Who paid, and what the bank calls it. */
    private static String note(BankEntry entry) {
        String note = Stream.of(entry.payer(), entry.reference())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return note.substring(0, Math.min(note.length(), Payments.NOTE));
    }

    @RetriedOnDeadlock
    public void setAside(BankEntryId id, int version, String reason) {
        if (!held(id, version).canGoAside()) {
            throw new BusinessRuleViolation("bank.error.done");
        }
        tables.change(id, EntryState.ASIDE, reason);
        tell(EntryState.OPEN, EntryState.ASIDE);
    }

    @RetriedOnDeadlock
    public void takeBack(BankEntryId id, int version) {
        if (held(id, version).state() != EntryState.ASIDE) {
            throw new BusinessRuleViolation("bank.error.done");
        }
        tables.change(id, EntryState.OPEN, "");
        tell(EntryState.ASIDE, EntryState.OPEN);
    }

    private BankEntry held(BankEntryId id, int version) {
        return tables.lock(id)
                .filter(entry -> entry.version() == version)
                .orElseThrow(() -> new BusinessRuleViolation("bank.error.done"));
    }

    private void tell(EntryState before, EntryState after) {
        FieldChange change = FieldChange.of(
                "state", HistoryValue.key("bank.state." + before), HistoryValue.key("bank.state." + after));
        if (change != null) {
            history.record(Action.CHANGED, Subject.of("bankEntry"), change);
        }
    }

    /** Its money waits again for somebody to say what it is for. */
    @EventListener
    void reversed(PaymentReversed wrong) {
        tables.reversed(wrong.paymentId());
    }
}
