package org.kartei.invoice;

import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** Invoices, locked in the one order: the customer first, then the invoice. */
@Component
class HeldInvoices {

    private final InvoiceQueries queries;
    private final WholeInvoices whole;
    private final CustomerFigures figures;

    HeldInvoices(InvoiceQueries queries, WholeInvoices whole, CustomerFigures figures) {
        this.queries = queries;
        this.whole = whole;
        this.figures = figures;
    }

    /**
     * A draft.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation when it is issued, gone or changed meanwhile, or its customer is deleted
     */
    HeldInvoice draft(InvoiceId id, int version) {
        HeldInvoice held = held(id);
        if (!held.invoice().isDraft() || held.invoice().version() != version) {
            throw Invoices.changedMeanwhile();
        }
        return held;
    }

    /**
     * An issued one.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation when it was changed meanwhile, is a draft or cancelled, or its customer is deleted
     */
    Invoice issued(InvoiceId id, int version) {
        Invoice invoice = held(id).invoice();
        if (invoice.version() != version) {
            throw Invoices.changedMeanwhile();
        }
        return issued(invoice);
    }

    /** The same as it is now, whatever was shown. */
    Invoice issued(InvoiceId id) {
        return issued(held(id).invoice());
    }

    private HeldInvoice held(InvoiceId id) {
        CustomerId customer = queries.customerOf(id).orElseThrow(() -> withoutCustomer(id));
        return whole.hold(customer, id).orElseThrow(() -> lost(customer));
    }

    private BusinessRuleViolation lost(CustomerId customer) {
        figures.hold(customer); // says so where that is gone
        return Invoices.changedMeanwhile();
    }

    private static Invoice issued(Invoice invoice) {
        if (invoice.isDraft()) {
            throw new BusinessRuleViolation("invoice.error.draft");
        }
        if (invoice.state() == InvoiceState.CANCELLED) {
            throw new BusinessRuleViolation("invoice.error.cancelled");
        }
        return invoice;
    }

    private BusinessRuleViolation withoutCustomer(InvoiceId id) {
        return whole.find(id).isEmpty()
                ? Invoices.changedMeanwhile()
                : new BusinessRuleViolation("invoice.error.customerGone");
    }
}
