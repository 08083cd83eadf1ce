package org.kartei.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asManager;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** INV-5: the accounts for the tax adviser are numbers that DATEV takes, and nobody overwrites what somebody else has typed. */
@KarteiTest
class AccountPlansTests {

    @Autowired
    private AccountPlans plans;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aManager() {
        asManager();
    }

    @Test
    void inv5WhatIsTypedIsKept() {
        AccountPlan before = plans.plan();
        plans.change(
                before, with(Map.of(AccountPlan.ADVISER, "29098", "BANK", "1210", "SALES.STANDARD.19.00", "8400")));
        AccountPlan kept = plans.plan();
        assertThat(kept.value(AccountPlan.ADVISER)).isEqualTo("29098");
        assertThat(kept.account(AccountSlot.of(AccountUse.BANK))).isEqualTo("1210");
        assertThatThrownBy(() -> plans.change(before, with(Map.of(AccountPlan.ADVISER, "29099"))))
                .hasMessage("shared.error.changedMeanwhile");
        plans.change(kept, with(Map.of("BANK", "")));
        assertThat(plans.plan().value("BANK")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "adviser,1000",
        "adviser,10000000",
        "adviser,-5000",
        "client,0",
        "client,100000",
        "firstMonth,13",
        "length,3",
        "length,9",
        "chart,SKR99",
        "base,x",
        "base,123456",
        "collective,1400",
        "collective,70000",
        "account:BANK,12000",
        "account:BANK,000",
        "account:SALES.EXEMPT.0.00,8x"
    })
    void inv5WhatDatevDoesNotTakeIsRefused(String what, String value) {
        String error = what.startsWith("account:") ? "account" : what;
        assertThatThrownBy(() -> plans.change(plans.plan(), with(Map.of(what.replace("account:", ""), value))))
                .hasMessage("accounting.error." + error);
    }

    @ParameterizedTest
    @EnumSource(names = {"VOUCHER", "GOODWILL"})
    void inv5NothingIsBookedFromAnAccountToItself(AccountUse other) {
        assertThatThrownBy(() -> plans.change(plans.plan(), with(Map.of("CREDIT", "1700", other.name(), "1700"))))
                .hasMessage("accounting.error.apart");
    }

    @Test
    void inv5UsualAccountsAreProposedAsLongAsTheyAreThere() {
        assertThat(plans.slots().stream()
                        .map(slot ->
                                slot.key() + " " + Chart.SKR03.proposal(slot, 4) + " " + Chart.SKR04.proposal(slot, 5)))
                .contains(
                        "SALES.STANDARD.19.00 8400 44000",
                        "SALES.STANDARD.16.00  ",
                        "SALES.REDUCED.7.00 8300 43000",
                        "SALES.EXEMPT.0.00 8100 41000",
                        "SALES.SMALL_BUSINESS.0.00 8195 41850",
                        "CASH 1000 16000",
                        "BANK 1200 18000")
                .doesNotHaveDuplicates();
        assertThat(Chart.OTHER.proposal(AccountSlot.of(AccountUse.CASH), 4)).isEmpty();
    }

    @Test
    void inv5ARateThatOnlyADocumentKnowsHasAnAccount() {
        fixtures.invoice(fixtures.customer("Anna Müller"), "120.00");
        jdbc.update("update invoice_tax set percent = 18"); // was set for a day, and removed since
        assertThat(plans.slots()).extracting(AccountSlot::key).contains("SALES.STANDARD.18.00");
    }

    @Test
    void inv5AFiscalYearMayBeginInAnyMonth() {
        AccountPlan plan = AccountPlan.of(Map.of(AccountPlan.FIRST_MONTH, "8"));
        assertThat(plan.yearOf(YearMonth.of(2026, 7))).isEqualTo("2025-08-01");
        assertThat(plan.yearOf(YearMonth.of(2026, 8))).isEqualTo("2026-08-01");
        assertThat(AccountPlan.of(Map.of()).yearOf(YearMonth.of(2026, 12))).isEqualTo("2026-01-01");
    }

    private AccountPlan with(Map<String, String> more) {
        var values = new HashMap<>(plans.plan().values());
        values.putAll(more);
        return new AccountPlan(values);
    }
}
