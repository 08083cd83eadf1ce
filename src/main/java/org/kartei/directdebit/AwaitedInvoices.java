package org.kartei.directdebit;

import org.kartei.invoice.ClaimChanges;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits in a collection stays as it is: its money is on the way, and what is asked for besides or instead would come on top. */
@Component
class AwaitedInvoices {

    private final DebitQueries queries;

    AwaitedInvoices(DebitQueries queries) {
        this.queries = queries;
    }

    @EventListener
    void refuse(ClaimChanges change) {
        if (queries.isHeld(change.invoice())) {
            throw new BusinessRuleViolation("directdebit.error.awaited", change.number());
        }
    }
}
