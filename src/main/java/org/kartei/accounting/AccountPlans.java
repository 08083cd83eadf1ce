package org.kartei.accounting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kartei.invoice.Postings;
import org.kartei.security.ManagersOnly;
import org.kartei.settings.VatRates;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the school's books at the tax adviser (issue 4, "Reports"). */
@Service
@Transactional
@ManagersOnly
public class AccountPlans {

    private final JdbcTemplate jdbc;
    private final VatRates rates;
    private final Postings postings;

    AccountPlans(JdbcTemplate jdbc, VatRates rates, Postings postings) {
        this.jdbc = jdbc;
        this.rates = rates;
        this.postings = postings;
    }

    @Transactional(readOnly = true)
    public AccountPlan plan() {
        Map<String, String> kept = new HashMap<>();
        jdbc.query("select name, value from accounting_setting", rs -> {
            kept.put(rs.getString(1), rs.getString(2));
        });
        return AccountPlan.of(kept);
    }

    /** What may need an account: sales by each rate that is known or stands on a document, and the rest. */
    @Transactional(readOnly = true)
    public List<AccountSlot> slots() {
        Stream<AccountSlot> sales = Stream.concat(
                        rates.all().stream().map(rate -> AccountSlot.sales(rate.category(), rate.percent())),
                        postings.sales().stream().map(AccountSlot::of))
                .distinct()
                .sorted(Comparator.comparing(AccountSlot::category)
                        .thenComparing(AccountSlot::percent, Comparator.reverseOrder()));
        return Stream.concat(
                        sales,
                        Stream.of(AccountUse.values())
                                .filter(use -> use != AccountUse.SALES && use != AccountUse.CUSTOMERS)
                                .map(AccountSlot::of))
                .toList();
    }

    /**
     * Changes what differs between the two; what somebody else changed meanwhile elsewhere stays.
     *
     * @param before what was shown
     * @throws BusinessRuleViolation when a number is none that DATEV takes, or the same was changed meanwhile
     */
    public void change(AccountPlan before, AccountPlan after) {
        AccountPlanRules.check(after);
        after.values().forEach((name, value) -> keep(name, before.value(name), value));
    }

    private void keep(String name, String before, String value) {
        if (value.equals(before)) {
            return;
        }
        jdbc.update("insert ignore into accounting_setting (name, value) values (?, ?)", name, before);
        int changed = jdbc.update(
                "update accounting_setting set value = ? where name = ? and binary value = ?", value, name, before);
        if (changed == 0) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
    }
}
