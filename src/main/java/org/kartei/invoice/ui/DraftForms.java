package org.kartei.invoice.ui;

import java.time.Clock;
import org.joda.money.CurrencyUnit;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerRow;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.Invoices;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatRates;
import org.kartei.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** Opens the form in which an invoice is written, with all that it has to ask. */
@Component
class DraftForms {

    private final Invoices invoices;
    private final CreditLedger credit;
    private final Vouchers vouchers;
    private final VatRates rates;
    private final SettingsService settings;
    private final Clock clock;

    DraftForms(
            Invoices invoices,
            CreditLedger credit,
            Vouchers vouchers,
            VatRates rates,
            SettingsService settings,
            Clock clock) {
        this.invoices = invoices;
        this.credit = credit;
        this.vouchers = vouchers;
        this.rates = rates;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param content with which it begins */
    DraftForm open(CustomerRow customer, InvoiceDraft content) {
        School school = settings.school();
        var offers = new DraftForm.Offers(credit.balance(customer.id()), vouchers.usableOf(customer.id()));
        return new DraftForm(
                customer.standingDiscount(),
                CurrencyUnit.of(school.currency()),
                content.dueDays() == null ? content.payableIn(school.daysToPay()) : content,
                offers,
                new Taxes(rates, clock),
                draft -> invoices.sums(customer.id(), draft));
    }
}
