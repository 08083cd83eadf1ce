package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes down what happened to issued invoices: in the history, on the customer's row, and for whoever has the file open. */
@Component
class InvoiceTold {

    private final InvoiceTables tables;
    private final CustomerFigures figures;
    private final History history;
    private final ApplicationEventPublisher events;

    InvoiceTold(InvoiceTables tables, CustomerFigures figures, History history, ApplicationEventPublisher events) {
        this.tables = tables;
        this.figures = figures;
        this.history = history;
        this.events = events;
    }

    /** What a new document says. */
    static FieldChange total(BigDecimal total) {
        return Objects.requireNonNull(FieldChange.of("total", null, HistoryValue.amount(total)));
    }

    /** Lets whoever waits for the money of an invoice refuse what is about to be done with it. */
    void aboutToChange(Invoice invoice) {
        events.publishEvent(new ClaimChanges(invoice.id(), invoice.issuedNumber()));
    }

    /** Work that somebody has begun or thrown away; nothing is owed by it. */
    void draft(Action action, CustomerId customer) {
        draft(action, figures.hold(customer));
    }

    /** The same for a customer who is held already. */
    void draft(Action action, Held customer) {
        history.record(action, subject("invoiceDraft", customer, ""));
        touched(customer.id());
    }

    /** A draft that became an invoice, which is on the customer's row already. */
    void issued(Held customer, String number, BigDecimal total) {
        history.record(Action.CREATED, subject("invoice", customer, number), total(total));
        touched(customer.id());
    }

    /** A new document. */
    void issued(CustomerId customer, String number, BigDecimal total) {
        history.record(Action.CREATED, subject(customer, number), total(total));
        told(customer);
    }

    /**
     * Something that changed its state.
     *
     * @param cause what happened besides, null where the state says it all
     */
    void changed(Invoice before, InvoiceState after, @Nullable FieldChange cause) {
        CustomerId customer = Objects.requireNonNull(before.customer());
        var changes = new ArrayList<@Nullable FieldChange>();
        changes.add(cause);
        changes.add(FieldChange.of("state", name(before.state()), name(after)));
        history.changed(subject(customer, before.issuedNumber()), changes);
        told(customer);
    }

    private static HistoryValue.Key name(InvoiceState state) {
        return HistoryValue.key("invoice.state." + state);
    }

    private void told(CustomerId customer) {
        tables.showOpen(customer);
        touched(customer);
    }

    /** Whoever has the file open sees it. */
    void touched(CustomerId customer) {
        events.publishEvent(new CustomerTouched(customer));
    }

    private Subject subject(CustomerId customer, String number) {
        return subject("invoice", figures.hold(customer), number);
    }

    private static Subject subject(String kind, Held customer, String item) {
        return new Subject(kind, customer.id().value(), customer.number(), customer.name(), item);
    }
}
