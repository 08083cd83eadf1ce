package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How reminders of a level are made.
 *
 * @param level 1, the friendly one, to {@link #LAST}
 * @param days after the last day to pay, of the invoice or of the reminder before, from which on it is proposed
 * @param fee gross, from nothing up; damages and no turnover, so without VAT
 * @param daysToPay from the day of the reminder on
 * @param texts what it says, by language; empty for the usual words
 */
public record ReminderTerm(int level, int days, BigDecimal fee, int daysToPay, Map<String, String> texts) {

    public static final int LAST = 3;
    public static final int MOST_DAYS = 365;

    /** Of a text. */
    public static final int LENGTH = 2000;

    /** Of what a level is called, in every language. */
    public static final String NAMES = "invoice.reminder.level.";

    public String nameKey() {
        return NAMES + level;
    }

    static String usualText(int level) {
        return "invoice.reminder.text." + level;
    }
}
