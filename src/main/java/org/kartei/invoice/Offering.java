package org.kartei.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.kartei.customer.Addressee;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.history.Action;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.kartei.shell.Translations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of offers (INV-1): a draft gets a number and never changes again; then it is accepted, and a draft invoice says the
 * same, or declined, or another one takes its place. Locks are taken in one order: the customer, the offer, the counter.
 */
@Service
@Transactional
@OfficeOnly
public class Offering {

    private final Offers offers;
    private final OfferTables tables;
    private final OfferQueries queries;
    private final InvoiceNumbers numbers;
    private final Invoices invoices;
    private final CustomerFigures figures;
    private final OfferTold told;
    private final Translations texts;
    private final Clock clock;

    Offering(
            Offers offers,
            OfferTables tables,
            OfferQueries queries,
            InvoiceNumbers numbers,
            Invoices invoices,
            CustomerFigures figures,
            OfferTold told,
            Translations texts,
            Clock clock) {
        this.offers = offers;
        this.tables = tables;
        this.queries = queries;
        this.numbers = numbers;
        this.invoices = invoices;
        this.figures = figures;
        this.told = told;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Writes an offer and issues it, all or nothing.
     *
     * @return its number
     * @throws BusinessRuleViolation as {@link Offers#write}, or when it has no line
     */
    @RetriedOnDeadlock
    public String issue(CustomerId customer, OfferDraft draft) {
        return issue(offers.write(customer, draft));
    }

    /**
     * Changes a draft and issues it, all or nothing. What it revises is replaced from now on.
     *
     * @param version what was shown
     * @return its number
     * @throws BusinessRuleViolation as {@link Offers#change}, or when it has no line, or what it revises was accepted meanwhile
     */
    @RetriedOnDeadlock
    public String issue(OfferId id, int version, OfferDraft draft) {
        offers.change(id, version, draft);
        return issue(id);
    }

    private String issue(OfferId id) {
        Offer draft = queries.lock(id).orElseThrow(Invoices::changedMeanwhile);
        if (draft.lines().isEmpty()) {
            throw new BusinessRuleViolation("offer.error.noLines");
        }
        queries.revisedBy(id).flatMap(queries::lock).ifPresent(original -> replace(original, draft));
        String number = numbers.next(DocumentSeries.OFFER, LocalDate.now(clock));
        Addressee customer = addressee(Objects.requireNonNull(draft.customer()));
        tables.issue(id, number, Recipient.of(customer, Locale.of(draft.language())));
        told.issued(draft, number);
        return number;
    }

    private Addressee addressee(CustomerId customer) {
        return figures.hold(customer).addressee();
    }

    private void replace(Offer original, Offer draft) {
        if (!Objects.equals(original.customer(), draft.customer())) {
            throw Invoices.changedMeanwhile(); // nobody's offer takes the place of somebody else's
        }
        check(original, Offer::isRevisable);
        tables.move(original.id(), OfferState.REPLACED, null);
        told.moved(original, OfferState.REPLACED);
    }

    /**
     * Makes a draft invoice that says the same and names the offer.
     *
     * @param version what was shown
     * @return the draft
     * @throws BusinessRuleViolation when it was answered, replaced or changed meanwhile, is not valid any more, or in another
     *     currency than invoices are now
     */
    @RetriedOnDeadlock
    public InvoiceId accept(OfferId id, int version) {
        Offer offer = held(id, version, found -> found.isAcceptable(LocalDate.now(clock)));
        if (!offer.currency().equals(invoices.currency())) {
            throw new BusinessRuleViolation(
                    "offer.error.currency", offer.currency().getCode());
        }
        CustomerId customer = Objects.requireNonNull(offer.customer());
        String text = texts.getTranslation(
                "offer.invoice.text",
                Locale.of(invoices.language(addressee(customer))),
                offer.issuedNumber(),
                Objects.requireNonNull(offer.issuedOn()));
        InvoiceDraft draft = InvoiceDraft.of(offer.lines()).remarked(text).referring(invoices.buyerReference(customer));
        InvoiceId invoice = invoices.write(customer, draft);
        tables.move(id, OfferState.ACCEPTED, invoice);
        told.moved(offer, OfferState.ACCEPTED);
        return invoice;
    }

    /**
     * Takes down that the customer does not want it.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation when it was answered, replaced or changed meanwhile
     */
    @RetriedOnDeadlock
    public void decline(OfferId id, int version) {
        Offer offer = held(id, version, Offer::isDeclinable);
        tables.move(id, OfferState.DECLINED, null);
        told.moved(offer, OfferState.DECLINED);
    }

    /**
     * Begins an offer that shall take the place of this one; where somebody has begun it, that is gone on with.
     *
     * @param version what was shown
     * @return the draft
     * @throws BusinessRuleViolation when it was accepted, replaced or changed meanwhile
     */
    @RetriedOnDeadlock
    public OfferId revise(OfferId id, int version) {
        Offer offer = held(id, version, Offer::isRevisable);
        return queries.revising(id).orElseGet(() -> {
            CustomerId customer = Objects.requireNonNull(offer.customer());
            OfferDraft draft = offer.anew(LocalDate.now(clock));
            told.draft(Action.CREATED, customer);
            return tables.add(customer, offer.currency(), offer.language(), draft, id);
        });
    }

    /** An offer with its customer, while nobody else can change either. */
    private Offer held(OfferId id, int version, Predicate<Offer> isPossible) {
        figures.hold(queries.customerOf(id).orElseThrow(Invoices::changedMeanwhile));
        Offer offer = queries.lock(id).orElseThrow(Invoices::changedMeanwhile);
        check(offer, isPossible);
        if (offer.version() != version) {
            throw Invoices.changedMeanwhile();
        }
        return offer;
    }

    /** Says what has become of it, where that is why something is not possible. */
    private static void check(Offer offer, Predicate<Offer> isPossible) {
        if (offer.isDraft()) {
            throw Invoices.changedMeanwhile();
        }
        if (!isPossible.test(offer)) {
            throw new BusinessRuleViolation("offer.error." + offer.state(), offer.issuedNumber());
        }
    }
}
