package org.kartei.invoice;

import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** Issued invoices, locked in the one order: the customer first, then the invoice. */
@Component
class HeldInvoices {

    private final InvoiceQueries queries;
    private final CustomerFigures figures;

    HeldInvoices(InvoiceQueries queries, CustomerFigures figures) {
        this.queries = queries;
        this.figures = figures;
    }

    /**
     * An invoice with its customer, while nobody else can change either.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation when it was changed meanwhile, is a draft or cancelled, or its customer is deleted
     */
    Invoice issued(InvoiceId id, int version) {
        Invoice invoice = held(id);
        if (invoice.version() != version) {
            throw Invoices.changedMeanwhile();
        }
        return issued(invoice);
    }

    /** The same as it is now, whatever was shown. */
    Invoice issued(InvoiceId id) {
        return issued(held(id));
    }

    private Invoice held(InvoiceId id) {
        CustomerId customer = queries.customerOf(id).orElseThrow(() -> withoutCustomer(id));
        figures.hold(customer);
        return queries.lock(id).orElseThrow(Invoices::changedMeanwhile);
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
        return queries.find(id).isEmpty()
                ? Invoices.changedMeanwhile()
                : new BusinessRuleViolation("invoice.error.customerGone");
    }
}
