package org.kartei.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kartei.security.Acting.asOffice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.CustomerFile;
import org.kartei.listing.ListRequest;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer, and vouchers on the real database; afterwards every rest is what the movements left (CREDIT-6). */
@KarteiTest
abstract class VoucherTest {

    static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    Vouchers vouchers;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    CustomerFile anna;

    @BeforeEach
    void aCustomer() {
        anna = fixtures.customer("Anna Weiss");
        asOffice();
    }

    @AfterEach
    void nothingDrifts() {
        assertThat(jdbc.queryForList(VoucherCheck.DRIFTS)).isEmpty();
    }

    /** Of which what is not used is kept, valid for a month. */
    Voucher amount(String worth) {
        return vouchers.issue(VoucherTerms.amount(new BigDecimal(worth), TODAY, TODAY.plusMonths(1)), null, null);
    }

    Voucher percent(String percent) {
        return vouchers.issue(VoucherTerms.percent(new BigDecimal(percent), TODAY, null), null, null);
    }

    Money redeem(Voucher voucher, String total, String invoice) {
        return redemptions.redeem(voucher.id(), anna.id(), euro(total), TODAY, invoice(invoice));
    }

    VoucherReturn giveBack(String invoice, LocalDate day) {
        return redemptions.giveBack(invoice(invoice), invoice(invoice + "-C"), day, CurrencyUnit.EUR);
    }

    BigDecimal rest(Voucher voucher) {
        return now(voucher).rest();
    }

    Voucher now(Voucher voucher) {
        return vouchers.find(voucher.code()).orElseThrow();
    }

    List<String> statement(Voucher voucher) {
        return vouchers.movements(voucher.id()).page(ListRequest.ALL, 0, 100).stream()
                .map(each -> each.kind() + " " + each.amount() + " " + each.rest())
                .toList();
    }

    static VoucherSource invoice(String number) {
        return new VoucherSource("invoice", number, "invoices/" + number);
    }

    static Money euro(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    static void refused(String messageKey, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }
}
