package org.kartei.accounting;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.Against;
import org.kartei.invoice.PaymentWay;
import org.kartei.settings.VatCategory;

/**
 * A place in the books that has an account.
 *
 * @param category of sales, else null
 * @param percent 19.00 for 19 %, of sales, else null
 */
public record AccountSlot(
        AccountUse use,
        @Nullable VatCategory category,
        @Nullable BigDecimal percent) {

    static AccountSlot of(AccountUse use) {
        return new AccountSlot(use, null, null);
    }

    static AccountSlot sales(VatCategory category, BigDecimal percent) {
        return new AccountSlot(AccountUse.SALES, category, percent.setScale(2));
    }

    static AccountSlot of(Against against) {
        return switch (against.kind()) {
            case SALES -> sales(Objects.requireNonNull(against.category()), Objects.requireNonNull(against.percent()));
            case VOUCHER -> of(AccountUse.VOUCHER);
            case CREDIT -> of(AccountUse.CREDIT);
            case FEES -> of(AccountUse.FEES);
            case MONEY -> of(use(Objects.requireNonNull(against.way())));
        };
    }

    private static AccountUse use(PaymentWay way) {
        return switch (way) {
            case CASH -> AccountUse.CASH;
            case TRANSFER -> AccountUse.BANK;
            case CARD -> AccountUse.CARD;
            case DIRECT_DEBIT -> AccountUse.DIRECT_DEBIT;
            case CREDIT, OFFSET, MOVED -> throw new IllegalArgumentException("no money: " + way);
        };
    }

    /** Under which it is kept: "BANK", "SALES.STANDARD.19.00". */
    public String key() {
        return use == AccountUse.SALES ? use + "." + category + "." + percent : use.name();
    }
}
