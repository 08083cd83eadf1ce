package org.kartei.accounting;

import java.util.stream.Stream;
import org.kartei.shared.BusinessRuleViolation;

/** What DATEV takes as a number (its description of the booking batch, head and columns 7 and 8). */
final class AccountPlanRules {

    private static final int FIRST_ADVISER = 1_001;
    private static final int LAST_ADVISER = 9_999_999;
    private static final int LAST_CLIENT = 99_999;
    private static final int MONTHS = 12;

    private AccountPlanRules() {}

    /** @throws BusinessRuleViolation with the reason; what is empty is only missed when a file is made */
    static void check(AccountPlan plan) {
        String length = plan.value(AccountPlan.LENGTH);
        must(isWithin(length, AccountPlan.SHORTEST, AccountPlan.LONGEST), "accounting.error.length");
        must(isWithin(plan.value(AccountPlan.FIRST_MONTH), 1, MONTHS), "accounting.error.firstMonth");
        must(isChart(plan.value(AccountPlan.CHART)), "accounting.error.chart");
        must(isEmptyOr(plan.value(AccountPlan.ADVISER), FIRST_ADVISER, LAST_ADVISER), "accounting.error.adviser");
        must(isEmptyOr(plan.value(AccountPlan.CLIENT), 1, LAST_CLIENT), "accounting.error.client");
        must(plan.value(AccountPlan.BASE).matches("\\d{1," + (plan.length() + 1) + "}"), "accounting.error.base");
        must(
                plan.value(AccountPlan.COLLECTIVE).isEmpty() || plan.fits(1),
                "accounting.error.collective",
                plan.length() + 1);
        plan.values().forEach((name, value) -> {
            boolean isAccount = Stream.of(AccountUse.values())
                    .anyMatch(use -> name.equals(use.name()) || name.startsWith(use.name() + "."));
            must(!isAccount || isAccount(value, plan.length()), "accounting.error.account", value, plan.length());
        });
        must(
                areApart(plan, AccountUse.CREDIT, AccountUse.VOUCHER)
                        && areApart(plan, AccountUse.CREDIT, AccountUse.GOODWILL),
                "accounting.error.apart");
    }

    /** Accounts of the ledger may begin with zeros, which nobody has to type. */
    private static boolean isAccount(String value, int length) {
        return value.isEmpty() || (value.matches("\\d{1," + length + "}") && !value.matches("0+"));
    }

    private static boolean isChart(String value) {
        return value.isEmpty()
                || Stream.of(Chart.values()).anyMatch(chart -> chart.name().equals(value));
    }

    /** A booking from an account to itself is none. */
    private static boolean areApart(AccountPlan plan, AccountUse one, AccountUse other) {
        String account = plan.account(AccountSlot.of(one));
        return account.isEmpty() || !account.equals(plan.account(AccountSlot.of(other)));
    }

    private static boolean isEmptyOr(String value, int least, int most) {
        return value.isEmpty() || isWithin(value, least, most);
    }

    private static boolean isWithin(String value, int least, int most) {
        return value.matches("\\d{1,7}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static void must(boolean isFine, String messageKey, Object... args) {
        if (!isFine) {
            throw new BusinessRuleViolation(messageKey, args);
        }
    }
}
