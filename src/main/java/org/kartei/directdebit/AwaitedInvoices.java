package org.kartei.directdebit;

import org.kartei.invoice.InvoiceTakenBack;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits in a collection stays as it is: its money is on the way, and another invoice in its place would be collected as well. */
@Component
class AwaitedInvoices {

    private final DebitQueries queries;

    AwaitedInvoices(DebitQueries queries) {
        this.queries = queries;
    }

    @EventListener
    void refuse(InvoiceTakenBack taken) {
        if (queries.isHeld(taken.invoice())) {
            throw new BusinessRuleViolation("directdebit.error.awaited", taken.number());
        }
    }
}
