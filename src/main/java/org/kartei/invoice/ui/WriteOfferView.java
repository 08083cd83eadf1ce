package org.kartei.invoice.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.invoice.Offer;
import org.kartei.invoice.OfferDraft;
import org.kartei.invoice.OfferId;
import org.kartei.invoice.Offering;
import org.kartei.invoice.Offers;
import org.kartei.shell.Notices;

/** Where an offer is written (INV-1). */
@Route(OffersView.PATH + "/new")
@RouteAlias(WriteOfferView.DRAFTS + "/:draft([0-9]{1,18})")
@RolesAllowed("OFFICE")
class WriteOfferView extends WritePage<OfferDraft> {

    static final String DRAFTS = OffersView.PATH + "/drafts";

    private final transient Offers offers;
    private final transient Offering offering;
    private final transient OfferForms forms;

    WriteOfferView(Offers offers, Offering offering, CustomerService customers, OfferForms forms) {
        super(customers, OffersView.PATH);
        this.offers = offers;
        this.offering = offering;
        this.forms = forms;
    }

    /** Begins an offer for the customer with this number. */
    static void open(long number) {
        open(OffersView.PATH, number);
    }

    @Override
    void openDraft(BeforeEnterEvent event, long id) {
        Offer found = offers.find(new OfferId(id)).orElseThrow(NotFoundException::new);
        if (found.number() != null) {
            event.forwardTo(OffersView.PATH + "/" + found.number());
            return;
        }
        CustomerRow owner = owner(found.customer());
        show(owner, found.version(), forms.open(owner, found.currency(), found.draft()));
        if (found.revises() != null) {
            addComponentAtIndex(1, OfferView.link("offer.revises", found.revises()));
        }
    }

    @Override
    OfferForm begin(CustomerRow row) {
        return forms.open(row);
    }

    @Override
    String issue(CustomerId customer, OfferDraft content) {
        return told(offering.issue(customer, content));
    }

    @Override
    String issue(long id, int version, OfferDraft content) {
        return told(offering.issue(new OfferId(id), version, content));
    }

    private static String told(String number) {
        Notices.success("offer.notice.issued", number);
        return number;
    }

    @Override
    long write(CustomerId customer, OfferDraft content) {
        return offers.write(customer, content).value();
    }

    @Override
    void change(long id, int version, OfferDraft content) {
        offers.change(new OfferId(id), version, content);
    }

    @Override
    void discard(long id, int version) {
        offers.discard(new OfferId(id), version);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(isNew() ? NewOfferAction.CAPTION : "offer.write.draft");
    }
}
