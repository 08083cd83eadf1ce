package org.kartei.invoice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kartei.listing.ListRequest;
import org.kartei.printing.KeptOpen;
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

    /** Writes all that a run has issued as an archive, one PDF each. */
    public void write(RunId run, OutputStream out) throws IOException {
        List<InvoiceRow> rows = new ArrayList<>();
        queries.ofRun(run).forEach(ListRequest.ALL, rows::add);
        var archive = new ZipOutputStream(out);
        for (InvoiceRow row : rows) {
            archive.putNextEntry(new ZipEntry(row.number() + ".pdf"));
            write(row.id(), new KeptOpen(archive));
            archive.closeEntry();
        }
        archive.finish();
    }
}
