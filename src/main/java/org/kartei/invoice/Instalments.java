package org.kartei.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.history.FieldChange;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issued invoices that are paid in instalments (INV-2). The invoice stays as it was issued: the plan is agreed beside it. */
@Service
@Transactional
@OfficeOnly
public class Instalments {

    private final HeldInvoices held;
    private final InstalmentTables tables;
    private final InvoiceTold told;
    private final Clock clock;

    Instalments(HeldInvoices held, InstalmentTables tables, InvoiceTold told, Clock clock) {
        this.held = held;
        this.tables = tables;
        this.told = told;
        this.clock = clock;
    }

    /** The plan that stands; empty for most invoices. */
    @Transactional(readOnly = true)
    public Optional<InstalmentPlan> of(Invoice invoice) {
        return tables.of(invoice);
    }

    /**
     * Agrees that what is open is paid in parts; a plan that stands gives way to it.
     *
     * @param version what was shown
     * @param instalments by day, together what is open
     * @throws BusinessRuleViolation when days or amounts can't be, nothing is to be paid on it, or it was changed meanwhile
     */
    @RetriedOnDeadlock
    public void agree(InvoiceId id, int version, List<Instalment> instalments) {
        Invoice invoice = held.issued(id, version);
        if (!invoice.canBePaidInInstalments()) {
            throw new BusinessRuleViolation("invoice.instalments.error.none");
        }
        InstalmentRules.check(instalments, invoice.open(), LocalDate.now(clock));
        told.aboutToChange(invoice);
        InstalmentPlan before = of(invoice).orElse(null);
        if (before != null) {
            tables.end(id);
        }
        tables.add(id, instalments);
        tell(invoice, before, instalments);
    }

    /**
     * Withdraws the plan: what is open is to be paid by the day that stands on the invoice.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation when there is none any more, or the invoice was changed meanwhile
     */
    @RetriedOnDeadlock
    public void withdraw(InvoiceId id, int version) {
        Invoice invoice = held.issued(id, version);
        InstalmentPlan before = of(invoice).orElseThrow(Invoices::changedMeanwhile);
        if (!invoice.canBePaidInInstalments()) {
            throw new BusinessRuleViolation("invoice.instalments.error.none");
        }
        told.aboutToChange(invoice);
        tables.end(id);
        tell(invoice, before, List.of());
    }

    private void tell(Invoice invoice, @Nullable InstalmentPlan before, List<Instalment> after) {
        told.changed(
                invoice,
                invoice.state(),
                FieldChange.of("instalments", before == null ? "" : text(before.instalments()), text(after)));
    }

    /** In no language. */
    private static String text(List<Instalment> instalments) {
        return instalments.stream()
                .map(each -> each.dueOn() + ": " + each.amount().toPlainString())
                .collect(Collectors.joining("; "));
    }
}
