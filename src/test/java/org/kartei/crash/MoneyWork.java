package org.kartei.crash;

import java.util.function.BiConsumer;
import org.kartei.customer.CustomerFile;
import org.kartei.invoice.Settlement;

/** Work with money that is done as a whole or not at all (INV-1, INV-2, INV-3, INV-4, CREDIT-4, CREDIT-7): what it starts from, and the work itself. */
enum MoneyWork {
    ISSUE(Till::draft, Till::issue),
    ISSUE_WITH_VOUCHER_CREDIT_AND_INSTALMENTS(Till::draftPaidInEveryWay, Till::issue),
    AGREE_INSTALMENTS(Till::invoice, Till::agreeInstalments),
    PAY_INSTALMENT(Till::inInstalments, Till::payInstalment),
    CANCEL_AS_CREDIT(Till::paidInEveryWay, (till, who) -> till.cancel(who, Settlement.INTERNAL)),
    CANCEL_AS_MONEY(Till::paidInEveryWay, (till, who) -> till.cancel(who, Settlement.REFUND)),
    BEGIN_CORRECTION(Till::paidInEveryWay, Till::beginCorrection),
    ISSUE_CORRECTION(Till::correction, Till::issue),
    PAY_OUT(Till::giveCredit, Till::payOut),
    PAY_TOO_MUCH(Till::invoice, Till::payTooMuch),
    REVERSE_PAYMENT(Till::paidTooMuch, Till::reverse),
    REMIND(Till::invoice, Till::remind),
    RECORD_COLLECTION(Till::collection, Till::recordCollection),
    CONFIRM_BANK_ENTRY(Till::bankEntry, Till::confirmBankEntry),
    ISSUE_OFFER(Till::offerDraft, Till::issueOffer),
    ACCEPT_OFFER(Till::offer, Till::acceptOffer);

    private final BiConsumer<Till, CustomerFile> preparing;
    private final BiConsumer<Till, CustomerFile> work;

    MoneyWork(BiConsumer<Till, CustomerFile> preparing, BiConsumer<Till, CustomerFile> work) {
        this.preparing = preparing;
        this.work = work;
    }

    void prepare(Till till, CustomerFile who) {
        preparing.accept(till, who);
    }

    void work(Till till, CustomerFile who) {
        work.accept(till, who);
    }
}
