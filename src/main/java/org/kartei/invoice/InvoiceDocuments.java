package org.kartei.invoice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kartei.customer.Addressee;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.listing.ListRequest;
import org.kartei.printing.KeptOpen;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/** Issued invoices as documents to send or to hand out (INV-3). */
@Service
@OfficeOnly
public class InvoiceDocuments {

    private final InvoiceQueries queries;
    private final WholeInvoices whole;
    private final Issuers issuers;
    private final InvoicePdf pdf;
    private final EInvoiceXml xml;
    private final CustomerService customers;
    private final SettingsService settings;
    private final IssuedTemplates templates;

    InvoiceDocuments(
            InvoiceQueries queries,
            WholeInvoices whole,
            Issuers issuers,
            InvoicePdf pdf,
            EInvoiceXml xml,
            CustomerService customers,
            SettingsService settings,
            IssuedTemplates templates) {
        this.queries = queries;
        this.whole = whole;
        this.issuers = issuers;
        this.pdf = pdf;
        this.xml = xml;
        this.customers = customers;
        this.settings = settings;
        this.templates = templates;
    }

    /**
     * Writes an invoice or a cancellation as PDF, in its recipient's language; with the e-invoice in it (ZUGFeRD) unless something
     * is missing for that.
     *
     * @throws BusinessRuleViolation when it is not issued, or another program's
     */
    public void write(InvoiceId id, OutputStream out) throws IOException {
        Invoice invoice = issued(id);
        Issuer issuer = issuers.of(invoice);
        byte[] data = EInvoiceGaps.of(issuer, invoice.address()).isEmpty()
                ? xml.write(invoice, issuer, EInvoiceXml.Profile.EN_16931)
                : null;
        pdf.write(invoice, issuer, templates.of(invoice), data, out);
    }

    /**
     * Writes an invoice or a cancellation as e-invoice alone (XRechnung).
     *
     * @throws BusinessRuleViolation when it is not issued, or something is missing
     */
    public void writeXml(InvoiceId id, OutputStream out) throws IOException {
        Invoice invoice = issued(id);
        Issuer issuer = issuers.of(invoice);
        if (!EInvoiceGaps.of(issuer, invoice.address()).isEmpty()) {
            throw new BusinessRuleViolation("invoice.einvoice.error");
        }
        out.write(xml.write(invoice, issuer, EInvoiceXml.Profile.X_RECHNUNG));
    }

    /** What is missing for an issued one to be an e-invoice; nothing can be added any more. */
    public List<EInvoiceGap> gaps(Invoice issued) {
        return EInvoiceGaps.of(issuers.of(issued), issued.address());
    }

    /** What would be missing if an invoice were issued now. */
    public List<EInvoiceGap> gapsOf(CustomerId customer) {
        Recipient recipient = Recipient.of(Addressee.of(customers.get(customer).data()), Locale.ROOT);
        return EInvoiceGaps.of(Issuer.of(settings.school()), recipient.address());
    }

    private Invoice issued(InvoiceId id) {
        Invoice invoice = whole.find(id)
                .filter(found -> !found.isDraft())
                .orElseThrow(() -> new BusinessRuleViolation("invoice.error.draft"));
        if (invoice.isImported()) {
            throw new BusinessRuleViolation("invoice.error.imported");
        }
        return invoice;
    }

    /** Writes all that a run has issued, and that is not cancelled since, as an archive, one PDF each. */
    public void write(RunId run, OutputStream out) throws IOException {
        List<InvoiceRow> rows = new ArrayList<>();
        queries.ofRun(run).forEach(ListRequest.ALL, rows::add);
        var archive = new ZipOutputStream(out);
        rows.removeIf(row -> row.state() == InvoiceState.CANCELLED);
        for (InvoiceRow row : rows) {
            archive.putNextEntry(new ZipEntry(row.number() + ".pdf"));
            write(row.id(), new KeptOpen(archive));
            archive.closeEntry();
        }
        archive.finish();
    }
}
