package org.kartei.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.bank.BankEntries;
import org.kartei.bank.BankEntry;
import org.kartei.bank.BankIntake;
import org.kartei.bank.EntryState;
import org.kartei.bank.Share;
import org.kartei.bank.Statement;
import org.kartei.customer.CustomerFile;
import org.kartei.directdebit.DebitFixtures;
import org.kartei.directdebit.DirectDebitId;
import org.kartei.directdebit.DirectDebits;
import org.kartei.directdebit.MandateData;
import org.kartei.directdebit.MandateKind;
import org.kartei.invoice.Cancelling;
import org.kartei.invoice.Correcting;
import org.kartei.invoice.CreditPayout;
import org.kartei.invoice.InstalmentPlan;
import org.kartei.invoice.Instalments;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.Issuing;
import org.kartei.invoice.LineKind;
import org.kartei.invoice.LinePrice;
import org.kartei.invoice.Offer;
import org.kartei.invoice.OfferDraft;
import org.kartei.invoice.OfferId;
import org.kartei.invoice.Offering;
import org.kartei.invoice.Offers;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Payments;
import org.kartei.invoice.Reminders;
import org.kartei.invoice.Settlement;
import org.kartei.invoice.Tax;
import org.kartei.settings.VatCategory;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the office does with money, for customers of whom each has one invoice or offer at most; on the day that the clock shows to the thread. */
final class Till {

    private final Fixtures fixtures;
    private final DebitFixtures signed;
    private final TestClock clock;
    private final JdbcTemplate jdbc;
    private final Invoices invoices;
    private final Issuing issuing;
    private final Cancelling cancelling;
    private final Correcting correcting;
    private final CreditPayout payout;
    private final Payments payments;
    private final Instalments instalments;
    private final Reminders reminders;
    private final Offers offers;
    private final Offering offering;
    private final Vouchers vouchers;
    private final DirectDebits debits;
    private final BankIntake intake;
    private final BankEntries bank;

    Till(ApplicationContext context) {
        fixtures = context.getBean(Fixtures.class);
        signed = context.getBean(DebitFixtures.class);
        clock = context.getBean(TestClock.class);
        jdbc = context.getBean(JdbcTemplate.class);
        invoices = context.getBean(Invoices.class);
        issuing = context.getBean(Issuing.class);
        cancelling = context.getBean(Cancelling.class);
        correcting = context.getBean(Correcting.class);
        payout = context.getBean(CreditPayout.class);
        payments = context.getBean(Payments.class);
        instalments = context.getBean(Instalments.class);
        reminders = context.getBean(Reminders.class);
        offers = context.getBean(Offers.class);
        offering = context.getBean(Offering.class);
        vouchers = context.getBean(Vouchers.class);
        debits = context.getBean(DirectDebits.class);
        intake = context.getBean(BankIntake.class);
        bank = context.getBean(BankEntries.class);
    }

    void draft(CustomerFile who) {
        invoices.write(who.id(), course("120.00"));
    }

    /** 120.00 less 50.00 by voucher and 20.00 by credit, in instalments of 25.00 on the 18th of May and June. */
    void draftPaidInEveryWay(CustomerFile who) {
        giveCredit(who);
        invoices.write(who.id(), redeeming(who).using(new BigDecimal("20.00")).inInstalments(2));
    }

    private InvoiceDraft redeeming(CustomerFile who) {
        var fifty = VoucherTerms.amount(new BigDecimal("50.00"), TestClock.START.toLocalDate(), null);
        return course("120.00")
                .redeeming(List.of(vouchers.issue(fifty, null, who.id()).code()));
    }

    /**
     * Drafts that nobody touches, to be written between those of clerks: whoever takes vouchers off an invoice waits while somebody
     * else writes those of the next invoice there is.
     */
    Runnable between() {
        CustomerFile nobody = fixtures.customer("In Between");
        InvoiceDraft draft = redeeming(nobody);
        return () -> invoices.write(nobody.id(), draft);
    }

    private static InvoiceDraft course(String amount) {
        return InvoiceDraft.of(List.of(line(amount)));
    }

    private static InvoiceLine line(String amount) {
        var tax = new Tax(VatCategory.STANDARD, new BigDecimal("19"), "");
        return InvoiceLine.of(LineKind.COURSE, "Ballet", LinePrice.of(BigDecimal.ONE, new BigDecimal(amount)), tax);
    }

    void issue(CustomerFile who) {
        Invoice draft = latest(who);
        issuing.issue(draft.id(), draft.version());
    }

    void invoice(CustomerFile who) {
        draft(who);
        issue(who);
    }

    void inInstalments(CustomerFile who) {
        invoice(who);
        agreeInstalments(who);
    }

    /** 40.00 on the 4th of May, June and July. */
    void agreeInstalments(CustomerFile who) {
        Invoice invoice = latest(who);
        instalments.agree(invoice.id(), invoice.version(), InstalmentPlan.monthly(invoice.open(), 3, clock.today()));
    }

    /** And a part of the second one. */
    void payInstalment(CustomerFile who) {
        pay(who, "50.00");
    }

    /** 30.00 of the 50.00 that are left to pay. */
    void paidInEveryWay(CustomerFile who) {
        draftPaidInEveryWay(who);
        issue(who);
        pay(who, "30.00");
    }

    private void pay(CustomerFile who, String amount) {
        Invoice invoice = latest(who);
        payments.record(invoice.id(), invoice.version(), euro(amount), PaymentWay.CASH, clock.today(), "");
    }

    void payTooMuch(CustomerFile who) {
        pay(who, "150.00");
    }

    void paidTooMuch(CustomerFile who) {
        invoice(who);
        payTooMuch(who);
    }

    void reverse(CustomerFile who) {
        Invoice invoice = latest(who);
        payments.reverse(
                invoice.id(), invoice.version(), invoice.payments().getFirst().id(), "It was wrong");
    }

    void cancel(CustomerFile who, Settlement settlement) {
        Invoice invoice = latest(who);
        cancelling.cancel(invoice.id(), invoice.version(), settlement, PaymentWay.CASH, "By hand");
    }

    void beginCorrection(CustomerFile who) {
        Invoice invoice = latest(who);
        correcting.begin(invoice.id(), invoice.version());
    }

    /** It is 100.00 only, and the voucher is not used any more. */
    void correction(CustomerFile who) {
        paidInEveryWay(who);
        beginCorrection(who);
        Invoice draft = latest(who);
        var corrected = course("100.00").using(new BigDecimal("20.00"));
        invoices.change(draft.id(), draft.version(), corrected);
    }

    void giveCredit(CustomerFile who) {
        fixtures.credit(who, "30.00");
    }

    void payOut(CustomerFile who) {
        payout.payOut(who.id(), euro("20.00"), PaymentWay.TRANSFER, "By hand");
    }

    void remind(CustomerFile who) {
        later();
        Invoice invoice = latest(who);
        reminders.remind(invoice.id(), invoice.version());
    }

    void collection(CustomerFile who) {
        invoice(who);
        signed.add(
                who,
                new MandateData(
                        "", who.data().displayName(), DebitFixtures.IBAN, "", MandateKind.RECURRENT, clock.today()));
        LocalDate day = debits.usualDay();
        debits.collect(
                debits.proposed(day).stream()
                        .filter(each -> each.customer().equals(who.id()))
                        .toList(),
                day);
    }

    void recordCollection(CustomerFile who) {
        later();
        var refused = debits.recordPaid(new DirectDebitId(number(
                        "select direct_debit_id from direct_debit_item where invoice_id = ?",
                        latest(who).id().value())))
                .refused();
        if (!refused.isEmpty()) {
            throw new IllegalStateException("refused " + refused);
        }
    }

    /** Invoices are overdue then, and collections have come in. */
    private void later() {
        clock.moveHereTo(clock.today().plusDays(60));
    }

    void bankEntry(CustomerFile who) {
        invoice(who);
        String name = who.data().displayName();
        var statement = new Statement(DebitFixtures.OWN_IBAN.replace(" ", ""))
                .on(clock.today())
                .with("150.00", name, "", name);
        try {
            intake.receive(name + ".xml", statement.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void confirmBankEntry(CustomerFile who) {
        BankEntry entry = bank.first(EntryState.OPEN, 1_000).stream()
                .filter(each -> each.payer().equals(who.data().displayName()))
                .findFirst()
                .orElseThrow();
        var invoice = bank.choices(latest(who).issuedNumber()).getFirst();
        bank.confirm(entry.id(), entry.version(), List.of(new Share(invoice, entry.rest())));
    }

    void offerDraft(CustomerFile who) {
        offers.write(who.id(), OfferDraft.empty(clock.today()).with(List.of(line("120.00"))));
    }

    void issueOffer(CustomerFile who) {
        Offer draft = latestOffer(who);
        offering.issue(draft.id(), draft.version(), draft.draft());
    }

    void offer(CustomerFile who) {
        offerDraft(who);
        issueOffer(who);
    }

    void acceptOffer(CustomerFile who) {
        Offer offer = latestOffer(who);
        offering.accept(offer.id(), offer.version());
    }

    private Invoice latest(CustomerFile who) {
        long id = number(
                "select max(id) from invoice where customer_id = ?", who.id().value());
        return invoices.find(new InvoiceId(id)).orElseThrow();
    }

    private Offer latestOffer(CustomerFile who) {
        long id = number(
                "select max(id) from offer where customer_id = ?", who.id().value());
        return offers.find(new OfferId(id)).orElseThrow();
    }

    private long number(String sql, long of) {
        return jdbc.query(sql, (rs, row) -> rs.getLong(1), of).getFirst();
    }

    private static Money euro(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }
}
