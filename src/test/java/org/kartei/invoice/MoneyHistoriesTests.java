package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.Drifts;
import org.kartei.customer.CustomerFile;
import org.kartei.job.Check;
import org.kartei.listing.ListRequest;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.VoucherTerms;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-2, INV-4, CREDIT-7: whatever is issued, paid, taken back, corrected and cancelled in whatever order, a model in memory says the same. */
class MoneyHistoriesTests extends InvoiceTest {

    /** How many, each of 30 steps; -Dkartei.histories=1000 for a long night. */
    private static final int HISTORIES = Integer.getInteger("kartei.histories", 24);

    private static final int STEPS = 30;
    private static final int AT_ONCE = 90;
    private static final int PRINTED = 6;
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    @Autowired
    private Payments payments;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Correcting correcting;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private Instalments instalments;

    @Autowired
    private OpenItems openItems;

    @Autowired
    private List<Check> checks;

    /** What one customer has, as simple as can be. */
    private final class Model {
        private final CustomerFile customer;
        private final List<String> live = new ArrayList<>();
        private final Map<String, BigDecimal> total = new HashMap<>();
        private final Map<String, BigDecimal> paid = new HashMap<>();
        private final Map<String, BigDecimal> used = new HashMap<>();
        private final Map<String, BigDecimal> redeemed = new HashMap<>();
        private final Map<String, Object> issued = new HashMap<>();
        private final VoucherCode voucher;
        private BigDecimal balance = NOTHING;
        private BigDecimal rest = new BigDecimal("500.00");

        Model(CustomerFile customer) {
            this.customer = customer;
            this.voucher = vouchers.issue(VoucherTerms.amount(rest, TODAY, null), null, customer.id())
                    .code();
        }

        void issue(Random random) {
            BigDecimal price = cents(random);
            BigDecimal taken = random.nextInt(3) == 0 ? rest.min(price) : NOTHING;
            BigDecimal credited = random.nextBoolean() ? balance.min(price.subtract(taken)) : NOTHING;
            InvoiceDraft draft = discounted(price, cents(random)).using(credited);
            String number = issuing.issue(
                    invoices.write(customer.id(), taken.signum() > 0 ? draft.redeeming(List.of(voucher)) : draft), 0);
            live.add(number);
            total.put(number, price.subtract(taken).subtract(credited));
            redeemed.put(number, taken);
            rest = rest.subtract(taken);
            paid.put(number, NOTHING);
            used.put(number, credited);
            balance = balance.subtract(credited);
        }

        void pay(Random random) {
            Invoice invoice = any(random);
            if (!invoice.isPayable()) {
                return;
            }
            BigDecimal amount = random.nextInt(3) == 0 ? invoice.open().max(new BigDecimal("0.01")) : cents(random);
            payments.record(
                    invoice.id(), invoice.version(), Money.of(CurrencyUnit.EUR, amount), PaymentWay.CASH, TODAY, "");
            BigDecimal counted = amount.min(open(invoice.issuedNumber()));
            paid.merge(invoice.issuedNumber(), counted, BigDecimal::add);
            balance = balance.add(amount.subtract(counted));
        }

        void reverse(Random random) {
            Invoice invoice = any(random);
            List<Payment> wrong =
                    invoice.payments().stream().filter(invoice::canReverse).toList();
            if (wrong.isEmpty()) {
                return;
            }
            Payment payment = wrong.get(random.nextInt(wrong.size()));
            Runnable reversing = () -> payments.reverse(invoice.id(), invoice.version(), payment.id(), "It was wrong");
            if (payment.credited().compareTo(balance) > 0) {
                refused("invoice.payment.error.creditUsed", reversing::run);
            } else {
                reversing.run();
                paid.merge(invoice.issuedNumber(), payment.counted().negate(), BigDecimal::add);
                balance = balance.subtract(payment.credited());
            }
        }

        void cancel(Random random) {
            Invoice invoice = any(random);
            String number = invoice.issuedNumber();
            Settlement settlement = Settlement.values()[random.nextInt(2)];
            cancelling.cancel(invoice.id(), invoice.version(), settlement, PaymentWay.CASH, "By hand");
            live.remove(number);
            rest = rest.add(redeemed.get(number));
            BigDecimal had = paid.get(number).add(used.get(number));
            balance = settlement == Settlement.INTERNAL ? balance.add(had) : balance;
        }

        void correct(Random random) {
            Invoice invoice = any(random);
            String number = invoice.issuedNumber();
            BigDecimal price = cents(random);
            BigDecimal credited = used.get(number).min(price);
            InvoiceId draft = correcting.begin(invoice.id(), invoice.version());
            invoices.change(draft, 0, discounted(price, cents(random)).using(credited));
            String corrected = issuing.issue(draft, 1);
            live.remove(number);
            live.add(corrected);
            rest = rest.add(redeemed.get(number)); // the corrected one does without
            redeemed.put(corrected, NOTHING);
            total.put(corrected, price.subtract(credited));
            used.put(corrected, credited);
            paid.put(corrected, paid.get(number).min(total.get(corrected)));
            BigDecimal tooMuch = paid.get(number).subtract(paid.get(corrected));
            balance = balance.add(used.get(number)).subtract(credited).add(tooMuch);
        }

        /** Or withdraws what is agreed; nothing that is owed changes. */
        void agree(Random random) {
            Invoice invoice = any(random);
            int count = random.nextInt(2, 7);
            if (!invoice.canBePaidInInstalments()
                    || invoice.open().unscaledValue().intValueExact() < count) {
                return;
            }
            if (invoice.instalmentDueOn() != null && random.nextBoolean()) {
                instalments.withdraw(invoice.id(), invoice.version());
            } else {
                instalments.agree(
                        invoice.id(), invoice.version(), InstalmentPlan.monthly(invoice.open(), count, TODAY));
            }
        }

        void payOut(Random random) {
            BigDecimal amount = balance.min(cents(random));
            if (amount.signum() > 0) {
                payout.payOut(customer.id(), Money.of(CurrencyUnit.EUR, amount), PaymentWay.TRANSFER, "By hand");
                balance = balance.subtract(amount);
            }
        }

        /** Takes down what was issued since, and that it adds up. */
        void read() {
            for (InvoiceRow row : invoices.of(customer.id()).page(ListRequest.ALL, 0, 2 * STEPS)) {
                if (row.state() != InvoiceState.DRAFT && !issued.containsKey(row.number())) {
                    Invoice invoice = invoices.find(row.id()).orElseThrow();
                    addsUp(invoice);
                    issued.put(row.number(), says(invoice));
                }
            }
        }

        /** Whatever happened to them since. */
        void nothingIssuedDiffers() {
            issued.forEach((number, said) ->
                    assertThat(says(invoices.find(number).orElseThrow())).isEqualTo(said));
        }

        private Invoice any(Random random) {
            return invoices.find(live.get(random.nextInt(live.size()))).orElseThrow();
        }

        private BigDecimal open(String number) {
            return total.get(number).subtract(paid.get(number));
        }

        void fits() {
            BigDecimal open = live.stream().map(this::open).reduce(NOTHING, BigDecimal::add);
            assertThat(credit.balance(customer.id()).getAmount()).isEqualTo(balance);
            assertThat(vouchers.find(voucher).orElseThrow().rest()).isEqualTo(rest);
            assertThat(customers.row(customer.number()).orElseThrow().openAmount())
                    .isEqualTo(open);
            assertThat(openItems.on(TODAY).page(ListRequest.ALL, 0, 100).stream()
                            .filter(item -> item.customerNumber() == customer.number())
                            .map(OpenItem::total)
                            .reduce(NOTHING, BigDecimal::add))
                    .isEqualTo(open);
            live.forEach(number -> {
                Invoice invoice = invoices.find(number).orElseThrow();
                assertThat(invoice.paid()).isEqualTo(paid.get(number));
                assertThat(invoice.open()).isEqualTo(open(number));
                assertThat(invoice.state()).isEqualTo(InvoiceState.of(total.get(number), paid.get(number)));
            });
        }

        private static BigDecimal cents(Random random) {
            return BigDecimal.valueOf(random.nextInt(1, 20_000), 2);
        }
    }

    /** A course at a price that is left when the discount is off. */
    private static InvoiceDraft discounted(BigDecimal price, BigDecimal discount) {
        var before = new LinePrice(BigDecimal.ONE, price.add(discount), NOTHING, NOTHING, discount);
        return InvoiceDraft.of(List.of(InvoiceLine.of(LineKind.COURSE, "Ballet", before, FULL)));
    }

    @Test
    void randomHistoriesAddUpAsAModelDoes() throws Exception {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var model = new Model(fixtures.customer("Model " + seed));
            model.issue(random);
            InvoiceId first = invoices.find(model.live.getFirst()).orElseThrow().id();
            byte[] paper = seed % PRINTED == 0 ? pdf(first) : new byte[0];
            for (int step = 0; step < STEPS; step++) {
                switch (model.live.isEmpty() ? 0 : random.nextInt(11)) {
                    case 0, 1 -> model.issue(random);
                    case 2, 3, 4 -> model.pay(random);
                    case 5, 6 -> model.reverse(random);
                    case 7 -> model.correct(random);
                    case 8 -> model.payOut(random);
                    case 9 -> model.agree(random);
                    default -> model.cancel(random);
                }
                model.fits();
                model.read();
            }
            model.nothingIssuedDiffers();
            if (paper.length > 0) {
                assertThat(pdf(first)).isEqualTo(paper);
            }
            nothingDrifts();
        }
        assertThat(Drifts.of(checks)).isEmpty();
    }

    private byte[] pdf(InvoiceId id) throws IOException {
        var out = new ByteArrayOutputStream();
        documents.write(id, out);
        return out.toByteArray();
    }

    /** Four clerks do whatever they like to the same few customers; each may be told that somebody else was first, and no more. */
    @Test
    void whatManyDoAtOnceAddsUp() throws Exception {
        List<CustomerFile> shared =
                List.of(fixtures.customer("Anna"), fixtures.customer("Ben"), fixtures.customer("Carla"));
        List<VoucherCode> codes = shared.stream()
                .map(each -> vouchers.issue(VoucherTerms.amount(new BigDecimal("500"), TODAY, null), null, each.id())
                        .code())
                .toList();
        var issued = new ConcurrentHashMap<String, Object>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> clerks = new ArrayList<>();
            for (int seed = 0; seed < 4; seed++) {
                var random = new Random(seed);
                clerks.add(threads.submit(() -> {
                    asOffice();
                    for (int step = 0; step < AT_ONCE; step++) {
                        int whose = random.nextInt(shared.size());
                        anything(random, shared.get(whose), codes.get(whose), issued);
                    }
                }));
            }
            for (Future<?> clerk : clerks) {
                clerk.get();
            }
        }
        issued.forEach((number, said) ->
                assertThat(says(invoices.find(number).orElseThrow())).isEqualTo(said));
        assertThat(issued).hasSizeGreaterThan(40);
        shared.forEach(
                each -> assertThat(credit.balance(each.id()).isNegative()).isFalse());
        assertThat(Drifts.of(checks)).isEmpty();
        nothingDrifts();
    }

    private void anything(Random random, CustomerFile customer, VoucherCode code, Map<String, Object> issued) {
        List<InvoiceRow> all = invoices.of(customer.id()).page(ListRequest.ALL, 0, 8);
        BigDecimal amount = Model.cents(random);
        try {
            if (all.isEmpty() || random.nextInt(4) == 0) {
                InvoiceDraft draft = course(amount.toPlainString())
                        .using(credit.balance(customer.id()).getAmount().min(amount));
                String number = issuing.issue(
                        customer.id(),
                        random.nextBoolean() ? draft.using(NOTHING).redeeming(List.of(code)) : draft);
                read(number, issued);
                return;
            }
            Invoice invoice =
                    invoices.find(all.get(random.nextInt(all.size())).id()).orElseThrow();
            switch (random.nextInt(6)) {
                case 0, 1 ->
                    payments.record(
                            invoice.id(),
                            invoice.version(),
                            Money.of(CurrencyUnit.EUR, amount),
                            PaymentWay.CASH,
                            TODAY,
                            "");
                case 2 -> {
                    long wrong = invoice.payments().isEmpty()
                            ? 0
                            : invoice.payments().getFirst().id();
                    payments.reverse(invoice.id(), invoice.version(), wrong, "It was wrong");
                }
                case 3 -> {
                    Settlement settlement = Settlement.values()[random.nextInt(2)];
                    read(
                            cancelling.cancel(invoice.id(), invoice.version(), settlement, PaymentWay.CASH, "By hand"),
                            issued);
                }
                case 4 -> read(issuing.issue(correcting.begin(invoice.id(), invoice.version()), 0), issued);
                default -> {
                    Money out = Money.of(CurrencyUnit.EUR, amount);
                    read(payout.payOut(customer.id(), out, PaymentWay.TRANSFER, "By hand"), issued);
                }
            }
        } catch (BusinessRuleViolation refused) {
            assertThat(refused.messageKey()).contains("error");
        }
    }

    private void read(String number, Map<String, Object> issued) {
        Invoice invoice = invoices.find(number).orElseThrow();
        addsUp(invoice);
        issued.put(number, says(invoice));
    }

    /** Lines less discounts, vouchers and credit. */
    private static void addsUp(Invoice invoice) {
        BigDecimal lines = invoice.lines().stream()
                .map(line -> line.price()
                        .regular()
                        .subtract(line.price().standingDiscount())
                        .subtract(line.price().handDiscount()))
                .reduce(NOTHING, BigDecimal::add);
        BigDecimal vouchers =
                invoice.vouchers().stream().map(VoucherUse::amount).reduce(NOTHING, BigDecimal::add);
        assertThat(invoice.sums().total())
                .isEqualTo(lines.subtract(vouchers).subtract(invoice.sums().credit()));
    }

    /** What stands on it for good: all but what was paid since, and whether it was cancelled. */
    private static Object says(Invoice invoice) {
        return Arrays.asList(
                invoice.id(),
                invoice.kind(),
                invoice.number(),
                invoice.currency(),
                invoice.customerNumber(),
                invoice.recipientName(),
                invoice.recipient(),
                invoice.address(),
                invoice.buyerReference(),
                invoice.language(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.instalments(),
                invoice.remark(),
                invoice.lines(),
                invoice.sums(),
                invoice.vouchers(),
                invoice.cancels(),
                invoice.corrects());
    }
}
