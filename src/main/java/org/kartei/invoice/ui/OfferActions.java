package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.Offer;
import org.kartei.invoice.OfferDocuments;
import org.kartei.invoice.OfferId;
import org.kartei.invoice.Offering;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Notices;

/** What can be done to an issued offer on its page (INV-1). */
@org.springframework.stereotype.Component
class OfferActions {

    private final OfferDocuments documents;
    private final Offering offering;
    private final Clock clock;

    OfferActions(OfferDocuments documents, Offering offering, Clock clock) {
        this.documents = documents;
        this.offering = offering;
        this.clock = clock;
    }

    /** @param done called after what has changed something and stays on the page, or was refused */
    List<Component> buttons(Offer offer, Runnable done) {
        var buttons = new ArrayList<Component>();
        buttons.add(Download.pdf(offer.issuedNumber(), out -> documents.write(offer.id(), out)));
        if (offer.isRevisable()) {
            buttons.add(button("offer.action.revise", () -> revise(offer), done));
        }
        if (offer.isDeclinable()) {
            buttons.add(button("offer.action.decline", () -> decline(offer, done), done));
        }
        if (offer.isAcceptable(LocalDate.now(clock))) {
            Button accept = button("offer.action.accept", () -> accept(offer), done);
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(accept);
        }
        return buttons;
    }

    private void accept(Offer offer) {
        InvoiceId draft = offering.accept(offer.id(), offer.version());
        Notices.success("offer.notice.accepted", offer.issuedNumber());
        UI.getCurrent().navigate(WriteInvoiceView.DRAFTS + "/" + draft.value());
    }

    private void decline(Offer offer, Runnable done) {
        offering.decline(offer.id(), offer.version());
        Notices.success("offer.notice.declined", offer.issuedNumber());
        done.run();
    }

    private void revise(Offer offer) {
        OfferId draft = offering.revise(offer.id(), offer.version());
        UI.getCurrent().navigate(WriteOfferView.DRAFTS + "/" + draft.value());
    }

    /** What is refused is no longer as the page shows it. */
    private static Button button(String captionKey, Runnable action, Runnable done) {
        var button = new Button(UI.getCurrent().getTranslation(captionKey), click -> {
            try {
                action.run();
            } catch (BusinessRuleViolation refused) {
                done.run();
                throw refused;
            }
        });
        button.setDisableOnClick(true);
        return button;
    }
}
