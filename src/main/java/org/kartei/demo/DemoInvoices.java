package org.kartei.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerId;
import org.kartei.invoice.ImportedInvoice;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceImport;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.Issuing;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Payments;
import org.springframework.stereotype.Component;

/** Invoices to some customers: of the program before, paid or long overdue, and of today; a little credit. */
@Component
class DemoInvoices {

    private static final int MOST = 240;
    private static final int MONTHS_BACK = 20;
    private static final PaymentWay[] WAYS = {
        PaymentWay.TRANSFER, PaymentWay.TRANSFER, PaymentWay.CASH, PaymentWay.CARD, PaymentWay.DIRECT_DEBIT
    };

    private final InvoiceImport imports;
    private final Issuing issuing;
    private final Invoices invoices;
    private final Payments payments;
    private final CreditLedger credit;

    DemoInvoices(InvoiceImport imports, Issuing issuing, Invoices invoices, Payments payments, CreditLedger credit) {
        this.imports = imports;
        this.issuing = issuing;
        this.invoices = invoices;
        this.payments = payments;
        this.credit = credit;
    }

    /**
     * For one school.
     *
     * @param reason of credit
     */
    Making making(DemoLines lines, CurrencyUnit currency, String reason, long seed, LocalDate today) {
        return new Making(lines, currency, reason, seed, today);
    }

    /** Makes them while the school is made. */
    final class Making {

        private final DemoLines lines;
        private final CurrencyUnit currency;
        private final String reason;
        private final long seed;
        private final LocalDate today;
        private final AtomicInteger left = new AtomicInteger(MOST);

        private Making(DemoLines lines, CurrencyUnit currency, String reason, long seed, LocalDate today) {
            this.lines = lines;
            this.currency = currency;
            this.reason = reason;
            this.seed = seed;
            this.today = today;
        }

        /** For customers that have just been made. */
        void of(List<CustomerId> customers, int firstPlace) {
            var former = new ArrayList<ImportedInvoice>();
            for (int i = 0; i < customers.size(); i++) {
                int place = firstPlace + i;
                CustomerId customer = customers.get(i);
                var random = new SplittableRandom(seed ^ 0x94D049BB133111EBL * (place + 1L));
                if (place % 4 == 2 && left.getAndDecrement() > 0) {
                    former.addAll(former(customer, random));
                }
                if (place % 16 == 5 && left.getAndDecrement() > 0) {
                    issue(customer, random);
                }
                if (place % 16 == 7 && left.getAndDecrement() > 0) {
                    credit.changeByHand(customer, Money.of(currency, random.nextInt(5, 60)), reason);
                }
            }
            if (!former.isEmpty()) {
                imports.add(former);
            }
        }

        private List<ImportedInvoice> former(CustomerId customer, SplittableRandom random) {
            var made = new ArrayList<ImportedInvoice>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                LocalDate day = today.minusDays(random.nextInt(3, MONTHS_BACK * 30));
                List<InvoiceLine> charged = lines.of(random, day);
                BigDecimal total = charged.stream().map(InvoiceLine::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
                made.add(new ImportedInvoice(
                        "R" + customer.value() + "-" + i, customer, day, charged, paid(random, total, day)));
            }
            return made;
        }

        /** Most whole, some in part, some not at all. */
        private List<ImportedInvoice.Paid> paid(SplittableRandom random, BigDecimal total, LocalDate day) {
            int how = random.nextInt(12);
            if (how == 0) {
                return List.of();
            }
            LocalDate on = day.plusDays(random.nextInt(2, 25));
            BigDecimal amount = how == 1 ? BigDecimal.TEN.setScale(2) : total;
            return List.of(new ImportedInvoice.Paid(
                    amount, WAYS[random.nextInt(WAYS.length)], on.isAfter(today) ? today : on));
        }

        private void issue(CustomerId customer, SplittableRandom random) {
            String number = issuing.issue(customer, InvoiceDraft.of(lines.of(random, today)));
            if (random.nextBoolean()) {
                Invoice invoice = invoices.find(number).orElseThrow();
                Money open = Money.of(invoice.currency(), invoice.open());
                payments.record(invoice.id(), invoice.version(), open, PaymentWay.CASH, today, "");
            }
        }
    }
}
