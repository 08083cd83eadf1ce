package org.kartei.accounting;

import java.math.BigDecimal;
import java.util.Map;
import org.kartei.settings.VatCategory;

/**
 * The chart of accounts that the tax adviser works with. Its accounts for sales find the tax by themselves (DATEV: Automatikkonten), so that a
 * booking needs no key for it; they are known for the rates that hold.
 */
public enum Chart {
    SKR03("03"),
    SKR04("04"),
    /** Nothing is proposed. */
    OTHER("");

    private static final BigDecimal FULL = new BigDecimal("19.00");
    private static final BigDecimal REDUCED = new BigDecimal("7.00");
    private static final int DIGITS = 4;

    private final String code;

    Chart(String code) {
        this.code = code;
    }

    /** As the head of a booking batch names it; empty for another one. */
    String code() {
        return code;
    }

    /** Key of its name. */
    public String nameKey() {
        return "accounting.chart." + this;
    }

    /**
     * The usual account, or an empty text where there is none.
     *
     * @param length of account numbers; longer ones end with zeros
     */
    public String proposal(AccountSlot slot, int length) {
        String account =
                slot.use() == AccountUse.SALES ? sales(slot) : slot.use().usual(this);
        return account.isEmpty() ? "" : account + "0".repeat(length - DIGITS);
    }

    private String sales(AccountSlot slot) {
        boolean isUsual = switch (slot.category()) {
            case STANDARD -> FULL.equals(slot.percent());
            case REDUCED -> REDUCED.equals(slot.percent());
            case EXEMPT, SMALL_BUSINESS -> true;
            case null -> false;
        };
        Map<VatCategory, String> accounts = switch (this) {
            case SKR03 ->
                Map.of(
                        VatCategory.STANDARD, "8400",
                        VatCategory.REDUCED, "8300",
                        VatCategory.EXEMPT, "8100",
                        VatCategory.SMALL_BUSINESS, "8195");
            case SKR04 ->
                Map.of(
                        VatCategory.STANDARD, "4400",
                        VatCategory.REDUCED, "4300",
                        VatCategory.EXEMPT, "4100",
                        VatCategory.SMALL_BUSINESS, "4185");
            case OTHER -> Map.of();
        };
        return isUsual ? accounts.getOrDefault(slot.category(), "") : "";
    }
}
