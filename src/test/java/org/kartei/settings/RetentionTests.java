package org.kartei.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.kartei.security.Acting;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-6: how long records are kept (rules.md, retention). */
@KarteiTest
class RetentionTests {

    @Autowired
    private Retention retention;

    @Autowired
    private SettingsService settings;

    @BeforeEach
    void aManager() {
        Acting.asManager();
    }

    @Test
    void theLawOfTheCountryHoldsFromTheEndOfTheYear() {
        assertThat(retention.keptUntil(RecordKind.INVOICE, LocalDate.of(2026, 1, 1)))
                .isEqualTo("2034-12-31");
        assertThat(retention.years(RecordKind.BOOK)).isEqualTo(10);
        assertThat(retention.years(RecordKind.LETTER)).isEqualTo(6);

        School school = settings.school();
        settings.change(school, School.of("", "", "", "", "", "EE", "EUR", 14));
        assertThat(retention.keptUntil(RecordKind.INVOICE, LocalDate.of(2026, 12, 31)))
                .isEqualTo("2033-12-31");
    }

    @Test
    void managersSetAnotherPeriod() {
        retention.change(RecordKind.INVOICE, 8, 10);
        retention.change(RecordKind.INVOICE, 10, 11);
        assertThat(retention.years(RecordKind.INVOICE)).isEqualTo(11);
        assertThatThrownBy(() -> retention.change(RecordKind.INVOICE, 11, 0)).isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void app6WhatSomebodyElseHasSetMeanwhileIsNotOverwritten() {
        retention.change(RecordKind.INVOICE, 8, 10); // both have seen the law's 8 years
        assertRefused(8, 12);
        retention.change(RecordKind.INVOICE, 10, 11); // both have seen 10
        assertRefused(10, 12);
        assertThat(retention.years(RecordKind.INVOICE)).isEqualTo(11);
    }

    private void assertRefused(int shown, int years) {
        assertThatThrownBy(() -> retention.change(RecordKind.INVOICE, shown, years))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("shared.error.changedMeanwhile");
    }
}
