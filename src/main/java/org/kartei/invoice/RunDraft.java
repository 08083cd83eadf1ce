package org.kartei.invoice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run charges each of its customers.
 *
 * @param remark a text below the lines, or empty
 * @param dueDays how many days there are to pay, null for as many as the settings say
 * @param isWithStanding whether each customer's standing discount is taken off the lines (CREDIT-5)
 * @param isWithCredit whether each customer's credit is used, as far as there is something to pay (CREDIT-2)
 */
public record RunDraft(
        List<InvoiceLine> lines,
        String remark,
        @Nullable Integer dueDays,
        boolean isWithStanding,
        boolean isWithCredit) {}
