package org.kartei.invoice.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.kartei.customer.CustomerRow;
import org.kartei.invoice.OfferDraft;
import org.kartei.invoice.Offers;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatRates;
import org.springframework.stereotype.Component;

/** Opens the form in which an offer is written, with all that it has to ask. */
@Component
class OfferForms {

    private final Offers offers;
    private final VatRates rates;
    private final SettingsService settings;
    private final Clock clock;

    OfferForms(Offers offers, VatRates rates, SettingsService settings, Clock clock) {
        this.offers = offers;
        this.rates = rates;
        this.settings = settings;
        this.clock = clock;
    }

    /** With nothing in it yet. */
    OfferForm open(CustomerRow customer) {
        CurrencyUnit currency = CurrencyUnit.of(settings.school().currency());
        return open(customer, currency, OfferDraft.empty(LocalDate.now(clock)));
    }

    /** @param content with which it begins */
    OfferForm open(CustomerRow customer, CurrencyUnit currency, OfferDraft content) {
        return new OfferForm(
                customer.standingDiscount(),
                currency,
                content,
                LocalDate.now(clock),
                new Taxes(rates, clock),
                offers::sums);
    }
}
