package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerFile;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-2, INV-4, CREDIT-7: whatever is issued, paid, taken back, corrected and cancelled in whatever order, a model in memory says the same. */
class MoneyHistoriesTests extends InvoiceTest {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    @Autowired
    private Payments payments;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Correcting correcting;

    /** What one customer has, as simple as can be. */
    private final class Model {
        private final CustomerFile customer;
        private final List<String> live = new ArrayList<>();
        private final Map<String, BigDecimal> total = new HashMap<>();
        private final Map<String, BigDecimal> paid = new HashMap<>();
        private final Map<String, BigDecimal> used = new HashMap<>();
        private BigDecimal balance = NOTHING;

        Model(CustomerFile customer) {
            this.customer = customer;
        }

        void issue(Random random) {
            BigDecimal price = cents(random);
            BigDecimal credited = random.nextBoolean() ? balance.min(price) : NOTHING;
            String number = issuing.issue(
                    invoices.write(customer.id(), course(price.toPlainString()).using(credited)), 0);
            live.add(number);
            total.put(number, price.subtract(credited));
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
            BigDecimal had = paid.get(number).add(used.get(number));
            balance = settlement == Settlement.INTERNAL ? balance.add(had) : balance;
        }

        void correct(Random random) {
            Invoice invoice = any(random);
            String number = invoice.issuedNumber();
            BigDecimal price = cents(random);
            BigDecimal credited = used.get(number).min(price);
            InvoiceId draft = correcting.begin(invoice.id(), invoice.version());
            invoices.change(draft, 0, course(price.toPlainString()).using(credited));
            String corrected = issuing.issue(draft, 1);
            live.remove(number);
            live.add(corrected);
            total.put(corrected, price.subtract(credited));
            used.put(corrected, credited);
            paid.put(corrected, paid.get(number).min(total.get(corrected)));
            BigDecimal tooMuch = paid.get(number).subtract(paid.get(corrected));
            balance = balance.add(used.get(number)).subtract(credited).add(tooMuch);
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
            assertThat(customers.row(customer.number()).orElseThrow().openAmount())
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

    @Test
    void randomHistoriesAddUpAsAModelDoes() {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            var model = new Model(fixtures.customer("Model " + seed));
            for (int step = 0; step < 30; step++) {
                switch (model.live.isEmpty() ? 0 : random.nextInt(9)) {
                    case 0, 1 -> model.issue(random);
                    case 2, 3, 4 -> model.pay(random);
                    case 5, 6 -> model.reverse(random);
                    case 7 -> model.correct(random);
                    default -> model.cancel(random);
                }
                model.fits();
            }
            nothingDrifts();
        }
    }
}
