package org.kartei.invoice;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes down what happened to offers: in the history, and for whoever has the file open. */
@Component
class OfferTold {

    private final CustomerFigures figures;
    private final History history;
    private final ApplicationEventPublisher events;

    OfferTold(CustomerFigures figures, History history, ApplicationEventPublisher events) {
        this.figures = figures;
        this.history = history;
        this.events = events;
    }

    /** Work that somebody has begun or thrown away. */
    void draft(Action action, CustomerId customer) {
        CustomerFigures.Held held = figures.hold(customer);
        history.record(action, new Subject("offerDraft", customer.value(), held.number(), held.name()));
        changed(customer);
    }

    void changed(CustomerId customer) {
        events.publishEvent(new CustomerTouched(customer));
    }

    void issued(Offer draft, String number) {
        CustomerId customer = Objects.requireNonNull(draft.customer());
        history.record(
                Action.CREATED,
                subject(customer, number),
                InvoiceTold.total(draft.sums().total()));
        changed(customer);
    }

    /** An answer, or that another one took its place. */
    void moved(Offer before, OfferState to) {
        CustomerId customer = Objects.requireNonNull(before.customer());
        FieldChange change = FieldChange.of("state", name(before.state()), name(to));
        history.changed(subject(customer, before.issuedNumber()), Arrays.<@Nullable FieldChange>asList(change));
        changed(customer);
    }

    private static HistoryValue.Key name(OfferState state) {
        return HistoryValue.key("offer.state." + state);
    }

    private Subject subject(CustomerId customer, String number) {
        CustomerFigures.Held held = figures.hold(customer);
        return new Subject("offer", customer.value(), held.number(), held.name(), number);
    }
}
