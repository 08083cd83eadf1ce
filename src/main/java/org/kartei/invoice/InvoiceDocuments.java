package org.kartei.invoice;

import java.io.IOException;
import java.io.OutputStream;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/** Issued invoices as documents to send or to hand out (INV-3). */
@Service
@OfficeOnly
public class InvoiceDocuments {

    private final InvoiceQueries queries;
    private final Issuers issuers;
    private final InvoicePdf pdf;

    InvoiceDocuments(InvoiceQueries queries, Issuers issuers, InvoicePdf pdf) {
        this.queries = queries;
        this.issuers = issuers;
        this.pdf = pdf;
    }

    /**
     * Writes an invoice or a cancellation as PDF, in its recipient's language.
     *
     * @throws BusinessRuleViolation when it is not issued
     */
    public void write(InvoiceId id, OutputStream out) throws IOException {
        Invoice invoice = queries.find(id)
                .filter(found -> !found.isDraft())
                .orElseThrow(() -> new BusinessRuleViolation("invoice.error.draft"));
        pdf.write(invoice, issuers.of(invoice), out);
    }
}
