package org.kartei.invoice.ui;

import java.time.Clock;
import org.kartei.customer.file.ManyAction;
import org.kartei.invoice.InvoiceRuns;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatRates;
import org.kartei.shell.list.Selected;
import org.springframework.stereotype.Component;

/** Begins a run of invoices for the customers that are selected in the overview. */
@Component
class InvoiceRunAction implements ManyAction {

    private final InvoiceRuns runs;
    private final VatRates rates;
    private final SettingsService settings;
    private final Clock clock;

    InvoiceRunAction(InvoiceRuns runs, VatRates rates, SettingsService settings, Clock clock) {
        this.runs = runs;
        this.rates = rates;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String captionKey() {
        return "invoice.run.action";
    }

    @Override
    public void start(Selected customers) {
        new InvoiceRunDialog(runs, new Taxes(rates, clock), settings.school(), customers).open();
    }
}
