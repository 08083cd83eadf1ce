package org.kartei.invoice;

import java.util.Objects;
import org.kartei.history.Action;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what was issued, without changing it (CREDIT-7): a draft that says the same is written anew, and issuing it takes the
 * place of the invoice.
 */
@Service
@Transactional
@OfficeOnly
public class Correcting {

    private final HeldInvoices held;
    private final CorrectionTables tables;
    private final InvoiceTold told;

    Correcting(HeldInvoices held, CorrectionTables tables, InvoiceTold told) {
        this.held = held;
        this.tables = tables;
        this.told = told;
    }

    /**
     * Begins a correction; where somebody has begun one, that is gone on with.
     *
     * @param version what was shown
     * @return the draft
     * @throws BusinessRuleViolation when it is a draft, a cancellation or a payout, or was cancelled or changed meanwhile
     */
    @RetriedOnDeadlock
    public InvoiceId begin(InvoiceId id, int version) {
        Invoice original = held.issued(id, version);
        if (!original.isCorrectable()) {
            throw new BusinessRuleViolation("invoice.correct.error.kind");
        }
        return tables.of(id).orElseGet(() -> {
            told.draft(Action.CREATED, Objects.requireNonNull(original.customer()));
            return tables.add(id);
        });
    }
}
