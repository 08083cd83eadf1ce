package org.kartei.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * What managers have set up for the tax adviser, each value as it was typed, an empty text for what was not.
 *
 * @param values by name: those of the constants, and the account of each {@link AccountSlot#key()}
 */
public record AccountPlan(Map<String, String> values) {

    /** Number of the tax adviser at DATEV. */
    public static final String ADVISER = "adviser";

    /** Number that the school has there. */
    public static final String CLIENT = "client";

    /** Month in which the fiscal year begins, 1 to 12. */
    public static final String FIRST_MONTH = "firstMonth";

    /** Digits of account numbers; those of customers have one more. */
    public static final String LENGTH = "length";

    public static final String CHART = "chart";

    /** One account for all customers; empty where each has one. */
    public static final String COLLECTIVE = "collective";

    /** What is added to a customer's number to get the account. */
    public static final String BASE = "base";

    /** The fewest and the most digits of an account. */
    public static final int SHORTEST = 4;

    public static final int LONGEST = 8;

    private static final Map<String, String> USUAL =
            Map.of(FIRST_MONTH, "1", LENGTH, String.valueOf(SHORTEST), BASE, "0");

    public AccountPlan {
        values = Map.copyOf(values);
    }

    /** What was kept, and what is usual for the rest. */
    static AccountPlan of(Map<String, String> kept) {
        var values = new TreeMap<>(USUAL);
        values.putAll(kept);
        return new AccountPlan(values);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public int length() {
        return Integer.parseInt(value(LENGTH));
    }

    public Chart chart() {
        return value(CHART).isEmpty() ? Chart.OTHER : Chart.valueOf(value(CHART));
    }

    /**
     * What is usually added to a customer's number. Numbers begin with 10001, which is an account where accounts of customers have five
     * digits; where they are longer, it is their first account.
     */
    public String usualBase() {
        return length() == SHORTEST ? "0" : "1" + "0".repeat(length());
    }

    /** Of what stands in a slot; empty where nobody has set it. */
    public String account(AccountSlot slot) {
        return slot.use() == AccountUse.CUSTOMERS ? value(COLLECTIVE) : value(slot.key());
    }

    /** Of a customer: their own, or that of all. */
    String customer(long number) {
        String collective = value(COLLECTIVE);
        return collective.isEmpty() ? String.valueOf(Long.parseLong(value(BASE)) + number) : collective;
    }

    /** Whether a customer's account has one digit more than others, and begins with 1 to 6 as those of customers do. */
    boolean fits(long number) {
        return customer(number).matches("[1-6]\\d{" + length() + "}");
    }

    /** The first day of the fiscal year that a month belongs to. */
    LocalDate yearOf(YearMonth month) {
        int first = Integer.parseInt(value(FIRST_MONTH));
        return month.minusMonths((month.getMonthValue() - first + 12) % 12).atDay(1);
    }
}
