package org.kartei.invoice.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.file.FileAction;
import org.kartei.customer.file.OpenFile;
import org.kartei.invoice.CreditPayout;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.kartei.shell.Notices;
import org.springframework.stereotype.Component;

/** Pays the customer's credit out in one step (CREDIT-4). */
@Component
class PayOutAction implements FileAction {

    private final CreditPayout payout;
    private final CreditLedger ledger;
    private final Retention retention;
    private final Clock clock;

    PayOutAction(CreditPayout payout, CreditLedger ledger, Retention retention, Clock clock) {
        this.payout = payout;
        this.ledger = ledger;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String captionKey() {
        return "invoice.payout.action";
    }

    @Override
    public void run(OpenFile file) {
        var balance = ledger.balance(file.id());
        if (balance.isZero()) {
            Notices.info("invoice.payout.nothing");
            return;
        }
        var keptUntil = retention.keptUntil(RecordKind.INVOICE, LocalDate.now(clock));
        new PayOutDialog(payout, file.id(), balance, keptUntil).open();
    }
}
