package org.kartei.invoice.ui;

import java.time.Clock;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerRow;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceSums;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatRates;
import org.kartei.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** Opens the form in which an invoice is written, with all that it has to ask. */
@Component
class DraftForms {

    private final CreditLedger credit;
    private final Vouchers vouchers;
    private final VatRates rates;
    private final SettingsService settings;
    private final Clock clock;

    DraftForms(CreditLedger credit, Vouchers vouchers, VatRates rates, SettingsService settings, Clock clock) {
        this.credit = credit;
        this.vouchers = vouchers;
        this.rates = rates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param content with which it begins
     * @param corrected gives its credit back when this is issued; null for none
     * @param sums what a draft adds up to
     */
    DraftForm open(
            CustomerRow customer,
            InvoiceDraft content,
            @Nullable Invoice corrected,
            Function<InvoiceDraft, InvoiceSums> sums) {
        School school = settings.school();
        Money balance = credit.balance(customer.id());
        var offers = new DraftForm.Offers(
                corrected == null ? balance : balance.plus(corrected.sums().credit()),
                vouchers.usableOf(customer.id()));
        return new DraftForm(
                customer.standingDiscount(),
                CurrencyUnit.of(school.currency()),
                content.dueDays() == null ? content.payableIn(school.daysToPay()) : content,
                offers,
                new Taxes(rates, clock),
                sums);
    }
}
