package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.Offer;
import org.kartei.invoice.OfferRow;
import org.kartei.invoice.Offers;

/** One offer as it was issued, and what became of it (INV-1). */
@Route("offers/:offer([A-Za-z0-9-]+)")
@RolesAllowed("OFFICE")
class OfferView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Offers offers;
    private final transient OfferActions actions;
    private transient @Nullable Offer offer;

    OfferView(Offers offers, OfferActions actions) {
        this.offers = offers;
        this.actions = actions;
        addClassNames("page", "invoice");
    }

    /** A draft has its own page, where it is written. */
    static String path(OfferRow row) {
        return row.number().isEmpty()
                ? WriteOfferView.DRAFTS + "/" + row.id().value()
                : OffersView.PATH + "/" + row.number();
    }

    /** Where all offers of a customer are. */
    static String ofCustomer(long number) {
        return "customers/" + number + "/" + OffersView.PATH;
    }

    /** "Takes the place of A2026-00001". */
    static Div link(String key, String number) {
        return InvoiceTexts.link(key, OffersView.PATH + "/" + number, number);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("offer").orElse(""));
    }

    private void show(String number) {
        Offer found = offers.find(number).orElseThrow(NotFoundException::new);
        offer = found;
        removeAll();
        add(new RouterLink(getTranslation("offer.list.title"), OffersView.class), head(found, () -> show(number)));
        counterpart("offer.revises", found.revises());
        counterpart("offer.revisedBy", found.revisedBy());
        if (found.invoice() != null) {
            add(invoice(found.invoice().value(), found.invoiceNumber()));
        }
        add(paper(found));
    }

    private void counterpart(String key, @Nullable String number) {
        if (number != null) {
            add(link(key, number));
        }
    }

    private Div invoice(long draft, @Nullable String number) {
        return number == null
                ? InvoiceTexts.link(
                        "offer.invoice", WriteInvoiceView.DRAFTS + "/" + draft, getTranslation("invoice.write.draft"))
                : InvoiceView.link("offer.invoice", number, number);
    }

    @Override
    public String getPageTitle() {
        return offer == null ? "" : getTranslation("offer.print.title") + " " + offer.issuedNumber();
    }

    private Div head(Offer found, Runnable again) {
        var title = new Div(new H1(getPageTitle()), OfferList.badge(found.state()));
        title.addClassName("invoice-title");
        var buttons = new Div();
        buttons.addClassName("invoice-actions");
        actions.buttons(found, again).forEach(buttons::add);
        var head = new Div(title, buttons);
        head.addClassName("page-head");
        return head;
    }

    private static Paper paper(Offer found) {
        var paper = new Paper(
                found.recipientName(),
                found.customer() == null ? null : ofCustomer(found.customerNumber()),
                found.recipient());
        paper.fact("offer.issuedOn", found.issuedOn());
        paper.fact("offer.validUntil", found.validUntil());
        paper.say(found.introduction());
        paper.add(new LineTable(found));
        paper.say(found.closing());
        return paper;
    }
}
