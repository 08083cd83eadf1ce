package org.kartei.invoice;

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
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.settings.VatCategory;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer, and invoices on the real database; afterwards numbers have no holes and everything adds up (INV-1). */
@KarteiTest
abstract class InvoiceTest {

    static final LocalDate TODAY = TestClock.START.toLocalDate();
    static final Tax FULL = new Tax(VatCategory.STANDARD, new BigDecimal("19"), "");

    @Autowired
    Invoices invoices;

    @Autowired
    Issuing issuing;

    @Autowired
    CreditPayout payout;

    @Autowired
    CreditLedger credit;

    @Autowired
    Vouchers vouchers;

    @Autowired
    CustomerService customers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcTemplate jdbc;

    CustomerFile anna;

    @BeforeEach
    void aCustomer() {
        anna = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Weiss")
                .street("Marktstraße 1")
                .postcode("70173")
                .city("Stuttgart")
                .country("DE")
                .language("de"));
        asOffice();
    }

    @AfterEach
    void nothingDrifts() {
        assertThat(jdbc.queryForList(InvoiceCheck.HOLES)).isEmpty();
        assertThat(jdbc.queryForList(InvoiceCheck.DRIFTS)).isEmpty();
        assertThat(jdbc.queryForList(InvoiceCheck.FIGURES)).isEmpty();
        assertThat(jdbc.queryForList(InvoiceCheck.INSTALMENTS)).isEmpty();
    }

    InvoiceDraft course(String price) {
        return InvoiceDraft.of(List.of(
                InvoiceLine.of(LineKind.COURSE, "Ballet", LinePrice.of(BigDecimal.ONE, new BigDecimal(price)), FULL)));
    }

    /** Written and issued. */
    Invoice issued(InvoiceDraft draft) {
        String number = issuing.issue(invoices.write(anna.id(), draft), 0);
        return invoices.find(number).orElseThrow();
    }

    void give(String amount) {
        credit.changeByHand(anna.id(), euro(amount), "Goodwill");
    }

    BigDecimal openOfAnna() {
        return customers.row(anna.number()).orElseThrow().openAmount();
    }

    VoucherCode code(String code) {
        return fixtures.voucher(code).code();
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
