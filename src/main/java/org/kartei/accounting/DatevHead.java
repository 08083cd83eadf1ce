package org.kartei.accounting;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The first line of a booking batch: 31 fields, as DATEV describes the head of version 700.
 *
 * @param currency as ISO code
 */
record DatevHead(AccountPlan plan, YearMonth month, String currency, LocalDateTime now) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);

    /** The batch stays open at DATEV, for the tax adviser to look at it first. */
    static final String NOT_LOCKED = "0";

    String line() {
        return String.join(
                ";",
                List.of(
                        DatevText.quoted("EXTF"),
                        "700",
                        "21",
                        DatevText.quoted("Buchungsstapel"),
                        "13",
                        MOMENT.format(now),
                        "",
                        DatevText.quoted("KA"), // where it comes from; DATEV puts its own mark there
                        DatevText.quoted(""),
                        DatevText.quoted(""),
                        plan.value(AccountPlan.ADVISER),
                        plan.value(AccountPlan.CLIENT),
                        DAY.format(plan.yearOf(month)),
                        plan.value(AccountPlan.LENGTH),
                        DAY.format(month.atDay(1)),
                        DAY.format(month.atEndOfMonth()),
                        DatevText.quoted("Kartei " + month),
                        DatevText.quoted(""),
                        "1", // financial accounting
                        "0", // for every purpose
                        NOT_LOCKED,
                        DatevText.quoted(currency),
                        "",
                        DatevText.quoted(""),
                        "",
                        "",
                        DatevText.quoted(plan.chart().code()),
                        "",
                        "",
                        DatevText.quoted(""),
                        DatevText.quoted("")));
    }
}
