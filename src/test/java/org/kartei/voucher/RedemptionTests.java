package org.kartei.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.DataIntegrityViolationException;

/** CREDIT-6: a voucher never pays more than it is worth, whatever happens at the same moment, and never twice for the same. */
class RedemptionTests extends VoucherTest {

    @Test
    void whatIsNotUsedIsKept() {
        Voucher voucher = amount("50.00");
        assertThat(redeem(voucher, "30", "2026-1")).isEqualTo(euro("30"));
        assertThat(rest(voucher)).isEqualByComparingTo("20.00");
        assertThat(redeem(voucher, "30", "2026-2")).isEqualTo(euro("20"));
        assertThat(now(voucher).state(TODAY)).isEqualTo(VoucherState.USED_UP);
        refused("voucher.error.usedUp", () -> redeem(voucher, "30", "2026-3"));
        assertThat(statement(voucher)).containsExactly("REDEEMED 20.00 0.00", "REDEEMED 30.00 20.00");
    }

    @Test
    void askedTwiceForOneDocumentItPaysOnce() {
        Voucher voucher = amount("50.00");
        assertThat(redeem(voucher, "30", "2026-1")).isEqualTo(euro("30"));
        assertThat(redeem(voucher, "30", "2026-1")).isEqualTo(euro("30"));
        assertThat(rest(voucher)).isEqualByComparingTo("20.00");
        giveBack("2026-1", TODAY);
        refused("voucher.error.givenBack", () -> redeem(voucher, "30", "2026-1"));
    }

    @Test
    void whereThereIsNothingToPayNothingIsUsed() {
        Voucher voucher = percent("10");
        assertThat(redeem(voucher, "0", "2026-1")).isEqualTo(euro("0"));
        assertThat(redeem(voucher, "-12", "2026-2")).isEqualTo(euro("0"));
        assertThat(now(voucher).uses()).isZero();
        assertThat(statement(voucher)).isEmpty();
    }

    @Test
    void whatACodeIsWorthIsToldBeforehandOrWhyItIsNot() {
        Voucher voucher = amount("50.00");
        String typed =
                voucher.code().spoken().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        Voucher usable = redemptions.usable(VoucherCode.read(typed), anna.id(), CurrencyUnit.EUR, TODAY);
        assertThat(usable.id()).isEqualTo(voucher.id());
        assertThat(usable.worthOn(euro("81"))).isEqualTo(euro("50"));
        refused("voucher.error.unknown", () -> use(new VoucherCode("NOBODYSCODE"), TODAY));
        refused("voucher.error.notYet", () -> use(voucher.code(), TODAY.minusDays(1)));
        refused("voucher.error.expired", () -> use(voucher.code(), TODAY.plusYears(1)));
        vouchers.block(voucher.id(), "Lost on the bus");
        refused("voucher.error.blocked", () -> use(voucher.code(), TODAY));
        refused("voucher.error.blocked", () -> redeem(voucher, "81", "2026-1"));
    }

    @Test
    void onlyItsOwnerRedeemsIt() {
        CustomerFile ben = fixtures.customer("Ben Poor");
        Voucher bens = vouchers.issue(VoucherTerms.amount(BigDecimal.TEN, TODAY, null), null, ben.id());
        refused("voucher.error.otherOwner", () -> redeem(bens, "81", "2026-1"));
        assertThat(redemptions.redeem(bens.id(), ben.id(), euro("81"), TODAY, invoice("2026-2")))
                .isEqualTo(euro("10"));
    }

    @Test
    void aPercentageIsForEachCustomerOnceAndForManyCustomers() {
        CustomerFile ben = fixtures.customer("Ben Poor");
        Voucher tenth = percent("10");
        assertThat(redeem(tenth, "80.05", "2026-1")).isEqualTo(euro("8.01"));
        refused("voucher.error.usedBefore", () -> redeem(tenth, "50", "2026-2"));
        assertThat(redemptions.redeem(tenth.id(), ben.id(), euro("50"), TODAY, invoice("2026-3")))
                .isEqualTo(euro("5"));
        assertThat(now(tenth).uses()).isEqualTo(2);
        assertThat(giveBack("2026-1", TODAY)).isEqualTo(new VoucherReturn(euro("0"), euro("0")));
        assertThat(redeem(tenth, "50", "2026-2")).isEqualTo(euro("5"));
    }

    @Test
    void givenBackItIsWorthTheSameAgain() {
        Voucher voucher = vouchers.issue(
                VoucherTerms.amount(new BigDecimal("50.00"), TODAY, null).usable(1, false), null, null);
        redeem(voucher, "30", "2026-1");
        assertThat(now(voucher).state(TODAY)).isEqualTo(VoucherState.USED_UP);
        assertThat(giveBack("2026-1", TODAY)).isEqualTo(new VoucherReturn(euro("30"), euro("0")));
        assertThat(giveBack("2026-1", TODAY)).isEqualTo(new VoucherReturn(euro("0"), euro("0")));
        assertThat(rest(voucher)).isEqualByComparingTo("50.00");
        assertThat(statement(voucher)).containsExactly("RETURNED -30.00 50.00", "REDEEMED 30.00 20.00");
        assertThat(redeem(voucher, "50", "2026-2")).isEqualTo(euro("50"));
    }

    @Test
    void whatIsNoLongerValidIsToldToBecomeCredit() {
        Voucher expiring = amount("50.00");
        Voucher blocked = amount("10.00");
        redeem(expiring, "30", "2026-1");
        redeem(blocked, "30", "2026-1");
        vouchers.block(blocked.id(), "Stolen");
        assertThat(giveBack("2026-1", TODAY.plusMonths(2))).isEqualTo(new VoucherReturn(euro("0"), euro("40")));
        assertThat(giveBack("2026-1", TODAY)).isEqualTo(new VoucherReturn(euro("0"), euro("0")));
        assertThat(rest(expiring)).isEqualByComparingTo("20.00");
        assertThat(statement(expiring)).containsExactly("CREDITED 0.00 20.00", "REDEEMED 30.00 20.00");
    }

    @Test
    void twentyWhoRedeemTheSameVoucherSpendItOnce() throws Exception {
        Voucher voucher = amount("100.00");
        Money spent = euro("0");
        for (Future<Money> future : atOnce(20, i -> redeem(voucher, "15", "2026-" + i))) {
            spent = spent.plus(moneyOrNothing(future));
        }
        assertThat(spent).isEqualTo(euro("100"));
        assertThat(rest(voucher)).isEqualByComparingTo("0.00");
        assertThat(statement(voucher)).hasSize(7);
    }

    @Test
    void twentyWhoIssueTheSameDocumentRedeemOnce() throws Exception {
        Voucher voucher = amount("100.00");
        for (Future<Money> future : atOnce(20, i -> redeem(voucher, "15", "2026-1"))) {
            assertThat(future.get()).isEqualTo(euro("15"));
        }
        assertThat(rest(voucher)).isEqualByComparingTo("85.00");
    }

    @Test
    void oneUseIsOneUseAlsoForTwentyCustomersAtOnce() throws Exception {
        Voucher voucher =
                vouchers.issue(VoucherTerms.percent(BigDecimal.TEN, TODAY, null).usable(3, false), null, null);
        List<CustomerFile> people = IntStream.range(0, 20)
                .mapToObj(i -> fixtures.customer("Somebody " + i))
                .toList();
        long got = 0;
        for (Future<Money> future : atOnce(
                20,
                i -> redemptions.redeem(voucher.id(), people.get(i).id(), euro("50"), TODAY, invoice("2026-" + i)))) {
            got += moneyOrNothing(future).isPositive() ? 1 : 0;
        }
        assertThat(got).isEqualTo(3);
        assertThat(now(voucher).uses()).isEqualTo(3);
    }

    @Test
    void randomHistoriesAddUpAsAModelDoes() throws Exception {
        for (int seed = 0; seed < 15; seed++) {
            var random = new Random(seed);
            BigDecimal worth = BigDecimal.valueOf(random.nextInt(1_000, 20_000), 2);
            Voucher voucher = vouchers.issue(VoucherTerms.amount(worth, TODAY, TODAY.plusDays(10)), null, null);
            BigDecimal model = worth;
            Map<String, BigDecimal> open = new HashMap<>();
            for (int step = 0; step < 30; step++) {
                String number = seed + "-" + step;
                if (random.nextInt(3) > 0) {
                    BigDecimal total = BigDecimal.valueOf(random.nextInt(0, 4_000), 2);
                    if (model.signum() == 0) {
                        refused("voucher.error.usedUp", () -> redeem(voucher, total.toPlainString(), number));
                    } else {
                        Money taken = redeem(voucher, total.toPlainString(), number);
                        assertThat(taken.getAmount()).isEqualByComparingTo(model.min(total));
                        model = model.subtract(taken.getAmount());
                        open.put(number, taken.getAmount());
                    }
                } else if (!open.isEmpty()) {
                    String cancelled = new ArrayList<>(open.keySet()).get(random.nextInt(open.size()));
                    boolean isLate = random.nextInt(4) == 0;
                    VoucherReturn back = giveBack(cancelled, isLate ? TODAY.plusDays(11) : TODAY);
                    BigDecimal value = open.remove(cancelled);
                    assertThat((isLate ? back.toCredit() : back.toVouchers()).getAmount())
                            .isEqualByComparingTo(value);
                    model = isLate ? model : model.add(value);
                }
                assertThat(rest(voucher)).isEqualByComparingTo(model);
            }
            assertThat(jdbc.queryForList(VoucherCheck.DRIFTS)).isEmpty();
        }
    }

    @Test
    void givingBackAndRedeemingAtTheSameMomentDriftsNever() throws Exception {
        Voucher voucher = amount("100.00");
        for (int i = 0; i < 10; i++) {
            redeem(voucher, "10", "first-" + i);
        }
        for (Future<Money> future : atOnce(
                20,
                i -> i % 2 == 0
                        ? giveBack("first-" + i / 4, TODAY).toVouchers()
                        : redeem(voucher, "7", "second-" + i))) {
            moneyOrNothing(future);
        }
        assertThat(rest(voucher)).isNotNegative();
    }

    @Test
    void theCheckFindsARestThatDrifted() {
        Voucher voucher = amount("50.00");
        redeem(voucher, "30", "2026-1");
        jdbc.update("update voucher set rest = 21, uses = 0");
        assertThat(jdbc.queryForList(VoucherCheck.DRIFTS))
                .singleElement()
                .satisfies(drift -> assertThat(drift)
                        .containsEntry("code", voucher.code().value())
                        .containsEntry("left_over", new BigDecimal("20.00")));
        jdbc.update("update voucher set rest = 20, uses = 1");
    }

    @Test
    void theDatabaseItselfRefusesWhatMustNeverBe() {
        Voucher voucher = amount("50.00");
        for (String wrong : List.of("rest = -0.01", "rest = 50.01", "uses = -1", "worth = 0", "vat_rate = 0.19")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(wrong)
                    .isThrownBy(() -> jdbc.update(
                            "update voucher set " + wrong + " where id = ?",
                            voucher.id().value()));
        }
    }

    private interface Turn {
        Money take(int i);
    }

    private List<Future<Money>> atOnce(int threads, Turn turn) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            return pool.invokeAll(IntStream.range(0, threads)
                    .<Callable<Money>>mapToObj(i -> () -> Acting.as(Role.OFFICE, () -> turn.take(i)))
                    .toList());
        }
    }

    /** Whoever came too late read why. */
    private static Money moneyOrNothing(Future<Money> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(BusinessRuleViolation.class);
            return Money.zero(CurrencyUnit.EUR);
        }
    }

    private void use(VoucherCode code, java.time.LocalDate day) {
        redemptions.usable(code, anna.id(), CurrencyUnit.EUR, day);
    }
}
