package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.Invoices;
import org.kartei.shell.Formats;

/** One invoice as it was issued, and what was paid on it (INV-1, INV-2). */
@Route("invoices/:invoice([A-Za-z0-9-]+)")
@RolesAllowed("OFFICE")
class InvoiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invoices invoices;
    private final transient InvoiceActions actions;
    private transient @Nullable Invoice invoice;

    InvoiceView(Invoices invoices, InvoiceActions actions) {
        this.invoices = invoices;
        this.actions = actions;
        addClassNames("page", "invoice");
    }

    /** A draft has its own page, where it is written. */
    static String path(InvoiceRow row) {
        return row.number().isEmpty()
                ? WriteInvoiceView.DRAFTS + "/" + row.id().value()
                : InvoicesView.PATH + "/" + row.number();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("invoice").orElse(""));
    }

    private void show(String number) {
        Invoice found = invoices.find(number).orElseThrow(NotFoundException::new);
        Runnable again = () -> show(number);
        invoice = found;
        removeAll();
        add(
                new RouterLink(getTranslation("invoice.list.title"), InvoicesView.class),
                head(found, again),
                actions.notice(found));
        counterpart("invoice.cancels", found.cancels());
        counterpart("invoice.corrects", found.corrects());
        counterpart("invoice.cancelledBy", found.cancelledBy());
        add(paper(found));
        if (!found.payments().isEmpty()) {
            add(
                    new H2(getTranslation("invoice.payments")),
                    new PaymentTable(found, wrong -> actions.reverse(found, wrong, again)));
        }
    }

    /** The document that takes this one back, or that this one takes back. */
    private void counterpart(String key, @Nullable String number) {
        if (number != null) {
            add(link(key, number));
        }
    }

    /** "Takes the place of 2026-00001". */
    static Div link(String key, String number) {
        var link =
                new Div(new Span(InvoiceTexts.text(key) + " "), new Anchor(InvoicesView.PATH + "/" + number, number));
        link.addClassName("invoice-counterpart");
        return link;
    }

    @Override
    public String getPageTitle() {
        return invoice == null ? "" : getTranslation("invoice.kind." + invoice.kind()) + " " + invoice.issuedNumber();
    }

    private Div head(Invoice found, Runnable again) {
        var title = new Div(new H1(getPageTitle()), InvoiceTexts.badge(found.state()));
        title.addClassName("invoice-title");
        var buttons = new Div();
        buttons.addClassName("invoice-actions");
        actions.buttons(found, again).forEach(buttons::add);
        var head = new Div(title, buttons);
        head.addClassName("page-head");
        return head;
    }

    private Div paper(Invoice found) {
        Formats formats = Formats.of(getLocale());
        var address = new Div(
                found.customer() == null
                        ? new Span(found.recipientName())
                        : new Anchor(InvoiceTexts.ofCustomer(found.customerNumber()), found.recipientName()));
        found.recipient().lines().forEach(line -> address.add(new Div(new Span(line))));
        address.addClassName("invoice-recipient");
        var days = new Div(new Div(getTranslation("invoice.issuedOn", formats.date(found.issuedOn()))));
        if (found.dueOn() != null) {
            days.add(new Div(getTranslation("invoice.dueOn", formats.date(found.dueOn()))));
        }
        if (!found.buyerReference().isEmpty()) {
            days.add(new Div(getTranslation("invoice.reference", found.buyerReference())));
        }
        days.addClassName("secondary");
        var top = new Div(address, days);
        top.addClassName("invoice-top");
        var paper = new Div(top, new LineTable(found));
        if (!found.remark().isEmpty()) {
            var remark = new Paragraph(found.remark());
            remark.addClassName("invoice-remark");
            paper.add(remark);
        }
        paper.addClassNames("card", "invoice-paper");
        return paper;
    }
}
