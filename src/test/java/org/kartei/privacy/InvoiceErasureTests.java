package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Acting;
import org.kartei.voucher.Redemptions;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7, INV-4: whoever was deleted goes out of invoices and redemptions when the law allows; numbers and sums stay. */
class InvoiceErasureTests extends ErasureTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2034, 12, 31);

    @Autowired
    private Redemptions redemptions;

    @Test
    void theRecipientGoesAndTheNumberStays() {
        CustomerFile old = deleted(invoiced("Payer Once"));
        clock.moveTo(LocalDate.of(2027, 3, 1));
        deleted(invoiced("Payer Later"));
        clock.moveTo(LAST_DAY);
        assertThat(erasures.dueOfDeleted()).isEmpty();

        clock.moveTo(LAST_DAY.plusDays(1));
        assertThat(erasures.dueOfDeleted()).containsExactly(old.number());
        eraseDue();
        assertThat(texts("select concat(number, ' ', recipient_name) from invoice order by id"))
                .containsExactly("2026-00001 ", "2027-00001 Payer Later");
        assertThat(texts("select concat(number, recipient, remark, total) from invoice where recipient_name = ''"))
                .containsExactly("2026-00001119.00");
        assertThat(texts("select text from invoice_line order by invoice_id")).containsExactly("", "Ballet");
    }

    @Test
    void whoRedeemedIsForgottenAndTheRestStays() {
        CustomerFile old = redeemed("Redeemer Once", "ONCE2026");
        assertThat(texts("select customer_number from voucher_movement")).containsExactly(old.number() + "");
        clock.moveTo(LAST_DAY.plusDays(1));
        assertThat(erasures.dueOfDeleted()).containsExactly(old.number());
        eraseDue();
        assertThat(texts("select coalesce(customer_number, 'nobody') from voucher_movement"))
                .containsExactly("nobody");
        assertThat(texts("select rest from voucher")).containsExactly("30.00");
    }

    /** What is to be paid back hides nothing that is to be paid. */
    @Test
    void openAmountsThatCancelOutStandAgainstDeleting() {
        CustomerFile payer = invoiced("Payer Twice");
        fixtures.invoice(payer, "119.00");
        jdbc.update(
                "update invoice set lines_total = -119.00, total = -119.00, open_amount = -119.00 where number = '2026-00001'");
        Acting.asManager();
        assertThat(end.obstacles(payer.id()))
                .extracting(obstacle -> obstacle.args().getFirst())
                .containsExactly(new BigDecimal("119.00"), new BigDecimal("-119.00"));
    }

    private void eraseDue() {
        dueErasures.start(Locale.ENGLISH);
        Awaitility.await()
                .pollInSameThread()
                .until(() -> erasures.dueOfDeleted().isEmpty());
    }

    private CustomerFile invoiced(String name) {
        CustomerFile payer = fixtures.customer(name);
        fixtures.invoice(payer, "119.00");
        return payer;
    }

    private CustomerFile redeemed(String name, String code) {
        CustomerFile redeemer = fixtures.customer(name);
        Voucher voucher = fixtures.voucher(code);
        Acting.asOffice();
        redemptions.redeem(
                voucher.id(),
                redeemer.id(),
                Money.of(CurrencyUnit.EUR, 20),
                TODAY,
                new VoucherSource("invoice", "2026-1", ""));
        return deleted(redeemer);
    }

    private CustomerFile deleted(CustomerFile customer) {
        Acting.asManager();
        end.delete(customer.id(), end.obstacles(customer.id()), "Moved away");
        return customer;
    }

    private List<String> texts(String sql) {
        return jdbc.queryForList(sql, String.class);
    }
}
