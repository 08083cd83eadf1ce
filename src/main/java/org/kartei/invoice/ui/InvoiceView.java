package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.EInvoiceGap;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.Offers;
import org.kartei.invoice.Reminder;

/** One invoice as it was issued, and what was paid on it (INV-1, INV-2). */
@Route("invoices/:invoice([A-Za-z0-9-]+)")
@RolesAllowed("OFFICE")
class InvoiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invoices invoices;
    private final transient Offers offers;
    private final transient InvoiceActions actions;
    private transient @Nullable Invoice invoice;

    InvoiceView(Invoices invoices, Offers offers, InvoiceActions actions) {
        this.invoices = invoices;
        this.offers = offers;
        this.actions = actions;
        addClassNames("page", "invoice");
    }

    /** A draft has its own page, where it is written. */
    static String path(InvoiceRow row) {
        return row.number().isEmpty()
                ? WriteInvoiceView.DRAFTS + "/" + row.id().value()
                : InvoicesView.PATH + "/" + row.slug();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("invoice").orElse(""));
    }

    private void show(String number) {
        Invoice found = invoices.find(number).orElseThrow(NotFoundException::new);
        Runnable again = () -> show(number);
        invoice = found;
        List<EInvoiceGap> gaps = actions.gaps(found);
        List<Reminder> reminders = actions.remindersOf(found);
        removeAll();
        add(
                new RouterLink(getTranslation("invoice.list.title"), InvoicesView.class),
                head(found, actions.buttons(found, gaps, reminders, again)));
        add(found.isImported() ? new Paragraph(getTranslation("invoice.imported")) : EInvoiceNotice.issued(gaps));
        counterpart("invoice.cancels", found.cancels(), found.cancelsAt());
        counterpart("invoice.corrects", found.corrects(), found.corrects());
        counterpart("invoice.cancelledBy", found.cancelledBy(), found.cancelledBy());
        offers.numberOf(found.id()).ifPresent(offer -> add(OfferView.link("offer.of", offer)));
        add(paper(found));
        actions.instalments(found, again).forEach(this::add);
        if (!found.payments().isEmpty()) {
            add(
                    new H2(getTranslation("invoice.payments")),
                    new PaymentTable(found, wrong -> actions.reverse(found, wrong, again)));
        }
        actions.reminders(found, reminders, again).forEach(this::add);
    }

    /** The document that takes this one back, or that this one takes back. */
    private void counterpart(String key, @Nullable String number, @Nullable String address) {
        if (number != null) {
            add(link(key, number, address == null ? number : address));
        }
    }

    /** "Takes the place of 2026-00001". */
    static Div link(String key, String number, String address) {
        return InvoiceTexts.link(key, InvoicesView.PATH + "/" + address, number);
    }

    @Override
    public String getPageTitle() {
        return invoice == null ? "" : getTranslation("invoice.kind." + invoice.kind()) + " " + invoice.issuedNumber();
    }

    private Div head(Invoice found, List<Component> actions) {
        var title = new Div(new H1(getPageTitle()), InvoiceTexts.badge(found.state()));
        title.addClassName("invoice-title");
        var buttons = new Div();
        buttons.addClassName("invoice-actions");
        actions.forEach(buttons::add);
        var head = new Div(title, buttons);
        head.addClassName("page-head");
        return head;
    }

    private Paper paper(Invoice found) {
        var paper = new Paper(
                found.recipientName(),
                found.customer() == null ? null : InvoiceTexts.ofCustomer(found.customerNumber()),
                found.recipient());
        paper.fact("invoice.issuedOn", found.issuedOn());
        paper.fact("invoice.dueOn", found.instalmentDueOn() == null ? found.dueOn() : null);
        paper.fact("invoice.instalments.next", found.open().signum() == 0 ? null : found.instalmentDueOn());
        paper.fact("invoice.reference", found.buyerReference());
        paper.add(new LineTable(found));
        paper.say(found.remark());
        return paper;
    }
}
