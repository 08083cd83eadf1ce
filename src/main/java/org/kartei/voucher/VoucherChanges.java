package org.kartei.voucher;

import static java.util.Collections.singletonList;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerTouched;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes down what is done to vouchers, and tells the open file of the owner. */
@Component
class VoucherChanges {

    private static final String SUBJECT = "voucher";

    private final History history;
    private final ApplicationEventPublisher events;

    VoucherChanges(History history, ApplicationEventPublisher events) {
        this.history = history;
        this.events = events;
    }

    void created(Voucher voucher) {
        history.record(
                Action.CREATED,
                subject(voucher),
                requireNonNull(FieldChange.of("worth", null, voucher.terms().worth())));
        told(voucher);
    }

    /** Many at once. */
    void created(String batch, long vouchers) {
        history.record(
                Action.CREATED,
                new Subject(SUBJECT, null, null, "", batch),
                new FieldChange("count", "", String.valueOf(vouchers)));
    }

    void changed(Voucher voucher, @Nullable FieldChange change) {
        history.changed(subject(voucher), singletonList(change));
        told(voucher);
    }

    /**
     * In the history of whoever redeemed it, be it theirs or not.
     *
     * @param taken negative when given back
     * @param uses one more or less, or none
     */
    void moved(Voucher before, BigDecimal taken, int uses, Subject customer) {
        var subject = new Subject(
                customer.kind(),
                customer.customerId(),
                customer.customerNumber(),
                customer.customerName(),
                before.code().spoken());
        BigDecimal rest = before.rest();
        @Nullable
        FieldChange change = rest == null
                ? FieldChange.of("uses", before.uses(), before.uses() + uses)
                : FieldChange.of("rest", HistoryValue.amount(rest), HistoryValue.amount(rest.subtract(taken)));
        history.changed(subject, singletonList(change));
        told(before);
    }

    private Subject subject(Voucher voucher) {
        return new Subject(
                SUBJECT,
                voucher.owner() == null ? null : voucher.owner().value(),
                voucher.ownerNumber(),
                voucher.ownerName(),
                voucher.code().spoken());
    }

    private void told(Voucher voucher) {
        if (voucher.owner() != null) {
            events.publishEvent(new CustomerTouched(voucher.owner()));
        }
    }
}
