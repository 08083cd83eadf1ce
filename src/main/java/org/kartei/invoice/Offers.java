package org.kartei.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.history.Action;
import org.kartei.listing.ListSource;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers as the office writes and finds them (INV-1, INV-5). A draft may change; what becomes of it is {@link Offering}. */
@Service
@Transactional
@OfficeOnly
public class Offers {

    private final OfferTables tables;
    private final OfferQueries queries;
    private final Invoices invoices;
    private final CustomerFigures figures;
    private final OfferTold told;
    private final Clock clock;

    Offers(
            OfferTables tables,
            OfferQueries queries,
            Invoices invoices,
            CustomerFigures figures,
            OfferTold told,
            Clock clock) {
        this.tables = tables;
        this.queries = queries;
        this.invoices = invoices;
        this.figures = figures;
        this.told = told;
        this.clock = clock;
    }

    /** All, the newest first. */
    @Transactional(readOnly = true)
    public ListSource<OfferRow> list() {
        return queries.list();
    }

    /** A customer's, the newest first. */
    @Transactional(readOnly = true)
    public ListSource<OfferRow> of(CustomerId customer) {
        return queries.of(customer);
    }

    @Transactional(readOnly = true)
    public Optional<Offer> find(OfferId id) {
        return queries.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Offer> find(String number) {
        return queries.byNumber(number).flatMap(queries::find);
    }

    /** Number of the offer that became this invoice; empty for most. */
    @Transactional(readOnly = true)
    public Optional<String> numberOf(InvoiceId invoice) {
        return queries.numberOf(invoice);
    }

    /** Issued ones whose number begins like this, the highest first. */
    @Transactional(readOnly = true)
    public List<OfferRow> beginning(String number, int limit) {
        return queries.beginning(number, limit);
    }

    /**
     * What lines add up to; nothing changes.
     *
     * @throws BusinessRuleViolation when one is not possible
     */
    @Transactional(readOnly = true)
    public InvoiceSums sums(List<InvoiceLine> lines) {
        DraftRules.check(lines);
        return InvoiceSums.of(lines);
    }

    /**
     * Keeps a draft.
     *
     * @throws BusinessRuleViolation when a line or the last day is not possible, or the customer is gone
     */
    @RetriedOnDeadlock
    public OfferId write(CustomerId customer, OfferDraft draft) {
        DraftRules.check(draft, LocalDate.now(clock));
        String language = invoices.language(figures.hold(customer).addressee());
        OfferId id = tables.add(customer, invoices.currency(), language, draft, null);
        told.draft(Action.CREATED, customer);
        return id;
    }

    /**
     * Changes a draft.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation as {@link #write}, or when it is issued, gone or changed meanwhile
     */
    @RetriedOnDeadlock
    public void change(OfferId id, int version, OfferDraft draft) {
        DraftRules.check(draft, LocalDate.now(clock));
        CustomerId customer = held(id);
        if (!tables.change(id, version, draft)) {
            throw Invoices.changedMeanwhile();
        }
        told.changed(customer);
    }

    /** Throws a draft away. */
    @RetriedOnDeadlock
    public void discard(OfferId id, int version) {
        CustomerId customer = held(id);
        if (!tables.remove(id, version)) {
            throw Invoices.changedMeanwhile();
        }
        told.draft(Action.DELETED, customer);
    }

    private CustomerId held(OfferId id) {
        CustomerId customer = queries.customerOf(id).orElseThrow(Invoices::changedMeanwhile);
        figures.hold(customer);
        return customer;
    }
}
