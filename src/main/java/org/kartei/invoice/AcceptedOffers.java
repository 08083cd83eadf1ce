package org.kartei.invoice;

import org.springframework.stereotype.Component;

/** Lets go of offers whose invoices never come to be (INV-1). */
@Component
class AcceptedOffers {

    private final OfferQueries queries;
    private final OfferTables tables;
    private final OfferTold told;

    AcceptedOffers(OfferQueries queries, OfferTables tables, OfferTold told) {
        this.queries = queries;
        this.tables = tables;
        this.told = told;
    }

    /**
     * The offer that became a draft waits for an answer again; most drafts come from none.
     *
     * @param draft about to be thrown away, its customer locked
     */
    void reopen(InvoiceId draft) {
        queries.of(draft).flatMap(queries::lock).ifPresent(offer -> {
            tables.move(offer.id(), OfferState.OPEN, null);
            told.moved(offer, OfferState.OPEN);
        });
    }
}
