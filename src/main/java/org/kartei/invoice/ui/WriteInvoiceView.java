package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceDocuments;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.Issuing;
import org.kartei.invoice.Offers;
import org.kartei.shell.Notices;

/** Where an invoice is written (INV-1). */
@Route(WriteInvoiceView.PATH)
@RouteAlias(WriteInvoiceView.DRAFTS + "/:draft([0-9]{1,18})")
@RolesAllowed("OFFICE")
class WriteInvoiceView extends WritePage<InvoiceDraft> {

    static final String PATH = InvoicesView.PATH + "/new";
    static final String DRAFTS = InvoicesView.PATH + "/drafts";

    private final transient Invoices invoices;
    private final transient Issuing issuing;
    private final transient InvoiceDocuments documents;
    private final transient Offers offers;
    private final transient DraftForms forms;

    WriteInvoiceView(
            Invoices invoices,
            Issuing issuing,
            InvoiceDocuments documents,
            Offers offers,
            CustomerService customers,
            DraftForms forms) {
        super(customers, InvoicesView.PATH);
        this.invoices = invoices;
        this.issuing = issuing;
        this.documents = documents;
        this.offers = offers;
        this.forms = forms;
    }

    /** Begins an invoice for the customer with this number. */
    static void open(long number) {
        open(InvoicesView.PATH, number);
    }

    @Override
    void openDraft(BeforeEnterEvent event, long id) {
        Invoice found = invoices.find(new InvoiceId(id)).orElseThrow(NotFoundException::new);
        if (found.number() != null) {
            event.forwardTo(InvoicesView.PATH + "/" + found.number());
            return;
        }
        CustomerRow owner = owner(found.customer());
        Invoice corrected = invoices.correctedBy(found.id()).orElse(null);
        show(
                owner,
                found.version(),
                forms.open(owner, found.draft(), corrected, content -> invoices.sums(found.id(), content)));
        if (corrected != null) {
            addComponentAtIndex(1, InvoiceView.link("invoice.corrects", corrected.issuedNumber(), corrected.slug()));
        }
        offers.numberOf(found.id()).ifPresent(offer -> addComponentAtIndex(1, OfferView.link("offer.of", offer)));
    }

    @Override
    DraftForm begin(CustomerRow row) {
        return forms.open(
                row,
                InvoiceDraft.of(List.of()).referring(invoices.buyerReference(row.id())),
                null,
                content -> invoices.sums(row.id(), content));
    }

    @Override
    List<Component> hints(CustomerRow row) {
        return List.of(EInvoiceNotice.beforeIssuing(documents.gapsOf(row.id())));
    }

    @Override
    String issue(CustomerId customer, InvoiceDraft content) {
        return told(issuing.issue(customer, content));
    }

    @Override
    String issue(long id, int version, InvoiceDraft content) {
        return told(issuing.issue(new InvoiceId(id), version, content));
    }

    private static String told(String number) {
        Notices.success("invoice.notice.issued", number);
        return number;
    }

    @Override
    long write(CustomerId customer, InvoiceDraft content) {
        return invoices.write(customer, content).value();
    }

    @Override
    void change(long id, int version, InvoiceDraft content) {
        invoices.change(new InvoiceId(id), version, content);
    }

    @Override
    void discard(long id, int version) {
        invoices.discard(new InvoiceId(id), version);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(isNew() ? NewInvoiceAction.CAPTION : "invoice.write.draft");
    }
}
