package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.kartei.invoice.OfferRow;
import org.kartei.invoice.Offers;
import org.kartei.shell.Formats;
import org.kartei.shell.SearchSource;
import org.springframework.stereotype.Component;

/** Offers by their number or its beginning, from anywhere (FILE-8). */
@Component
class OfferSearch implements SearchSource {

    private final Offers offers;

    OfferSearch(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String captionKey() {
        return "offer.list.title";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        return offers.beginning(typed.strip(), limit).stream()
                .map(OfferSearch::hit)
                .toList();
    }

    private static Hit hit(OfferRow offer) {
        Formats formats = Formats.of(UI.getCurrent().getLocale());
        return new Hit(
                offer.number(),
                String.join(
                        " · ", offer.recipientName(), formats.date(offer.issuedOn()), OfferList.state(offer.state())),
                OfferView.path(offer));
    }
}
