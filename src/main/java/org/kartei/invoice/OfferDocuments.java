package org.kartei.invoice;

import java.io.IOException;
import java.io.OutputStream;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/** Issued offers as documents to send or to hand out (INV-3). */
@Service
@OfficeOnly
public class OfferDocuments {

    private final OfferQueries queries;
    private final Issuers issuers;
    private final OfferPdf pdf;
    private final IssuedTemplates templates;

    OfferDocuments(OfferQueries queries, Issuers issuers, OfferPdf pdf, IssuedTemplates templates) {
        this.queries = queries;
        this.issuers = issuers;
        this.pdf = pdf;
        this.templates = templates;
    }

    /**
     * Writes an offer as PDF, in its recipient's language.
     *
     * @throws BusinessRuleViolation when it is not issued
     */
    public void write(OfferId id, OutputStream out) throws IOException {
        Offer offer = queries.find(id).filter(found -> !found.isDraft()).orElseThrow(Invoices::changedMeanwhile);
        pdf.write(offer, issuers.of(offer), templates.of(offer), out);
    }
}
