package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.kartei.shared.BusinessRuleViolation;

/** Which instalments can be agreed. */
final class InstalmentRules {

    private static final int YEARS = 10;

    private InstalmentRules() {}

    /** @param open what they have to add up to */
    static void check(List<Instalment> instalments, BigDecimal open, LocalDate today) {
        if (instalments.size() < InstalmentPlan.FEWEST || instalments.size() > InstalmentPlan.MOST) {
            throw new BusinessRuleViolation(
                    "invoice.instalments.error.count", InstalmentPlan.FEWEST, InstalmentPlan.MOST);
        }
        LocalDate before = today.minusDays(1);
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (Instalment each : instalments) {
            if (!each.dueOn().isAfter(before) || each.dueOn().isAfter(today.plusYears(YEARS))) {
                throw new BusinessRuleViolation("invoice.instalments.error.days", YEARS);
            }
            if (each.amount().signum() <= 0
                    || each.amount().stripTrailingZeros().scale() > 2) {
                throw new BusinessRuleViolation("invoice.instalments.error.amount");
            }
            before = each.dueOn();
            sum = sum.add(each.amount());
        }
        if (sum.compareTo(open) != 0) {
            throw new BusinessRuleViolation("invoice.instalments.error.sum", sum, open);
        }
    }
}
