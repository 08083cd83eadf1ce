package org.kartei.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asManager;
import static org.kartei.security.Acting.asOffice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** APP-6: which rate of value added tax holds on which day. */
@KarteiTest
class VatRatesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Autowired
    private VatRates rates;

    @Autowired
    private SettingsService settings;

    @BeforeEach
    void aManager() {
        asManager();
    }

    @Test
    void theLawOfTheCountryHoldsOnItsDays() {
        assertThat(percent(VatCategory.STANDARD, TODAY)).isEqualByComparingTo("19");
        assertThat(percent(VatCategory.REDUCED, TODAY)).isEqualByComparingTo("7");
        assertThat(percent(VatCategory.STANDARD, LocalDate.of(2020, 6, 30))).isEqualByComparingTo("19");
        assertThat(percent(VatCategory.STANDARD, LocalDate.of(2020, 7, 1))).isEqualByComparingTo("16");
        assertThat(percent(VatCategory.STANDARD, LocalDate.of(2020, 12, 31))).isEqualByComparingTo("16");
        assertThat(percent(VatCategory.EXEMPT, TODAY)).isZero();
        inCountry("EE");
        assertThat(percent(VatCategory.STANDARD, LocalDate.of(2025, 6, 30))).isEqualByComparingTo("22");
        assertThat(percent(VatCategory.STANDARD, LocalDate.of(2025, 7, 1))).isEqualByComparingTo("24");
    }

    @Test
    void whatIsSetHoldsFromItsDayUntilItIsRemoved() {
        LocalDate next = TODAY.plusYears(1);
        rates.set(VatCategory.STANDARD, new BigDecimal("20.5"), next, "");
        assertThat(percent(VatCategory.STANDARD, next.minusDays(1))).isEqualByComparingTo("19");
        assertThat(percent(VatCategory.STANDARD, next)).isEqualByComparingTo("20.5");
        rates.remove(VatCategory.STANDARD, next);
        assertThat(percent(VatCategory.STANDARD, next)).isEqualByComparingTo("19");
    }

    @Test
    void ofTheSameDayTheSetOneHolds() {
        rates.set(VatCategory.EXEMPT, BigDecimal.ZERO, LocalDate.EPOCH, " § 4 Nr. 21 UStG ");
        assertThat(rates.on(VatCategory.EXEMPT, TODAY).reason()).isEqualTo("§ 4 Nr. 21 UStG");
    }

    @Test
    void whereTheLawIsNotKnownOneMustBeSet() {
        inCountry("JP");
        assertThat(percent(VatCategory.EXEMPT, TODAY)).isZero();
        assertThatThrownBy(() -> rates.on(VatCategory.STANDARD, TODAY))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("settings.vat.error.unknown");
        rates.set(VatCategory.STANDARD, BigDecimal.TEN, TODAY, "");
        assertThat(percent(VatCategory.STANDARD, TODAY)).isEqualByComparingTo("10");
    }

    @Test
    void nonsenseIsRefusedAndNothingKept() {
        int known = rates.all().size();
        refused("settings.vat.error.percent", VatCategory.STANDARD, "-0.01");
        refused("settings.vat.error.percent", VatCategory.STANDARD, "100.01");
        refused("settings.vat.error.percent", VatCategory.STANDARD, "19.005");
        refused("settings.vat.error.untaxed", VatCategory.SMALL_BUSINESS, "1");
        assertThatThrownBy(() -> rates.set(VatCategory.EXEMPT, BigDecimal.ZERO, TODAY, "x".repeat(501)))
                .hasMessage("shared.error.tooLong");
        assertThat(rates.all()).hasSize(known);
        rates.set(VatCategory.STANDARD, BigDecimal.TEN, TODAY, "");
        refused("settings.vat.error.taken", VatCategory.STANDARD, "11");
        rates.remove(VatCategory.STANDARD, TODAY);
        assertThatThrownBy(() -> rates.remove(VatCategory.STANDARD, TODAY)).hasMessage("shared.error.changedMeanwhile");
    }

    @Test
    void theOfficeReadsAndManagersSet() {
        asOffice();
        assertThat(percent(VatCategory.STANDARD, TODAY)).isPositive();
        assertThatThrownBy(() -> rates.set(VatCategory.STANDARD, BigDecimal.TEN, TODAY, ""))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void refused(String key, VatCategory category, String percent) {
        assertThatThrownBy(() -> rates.set(category, new BigDecimal(percent), TODAY, ""))
                .hasMessage(key);
    }

    private BigDecimal percent(VatCategory category, LocalDate day) {
        return rates.on(category, day).percent();
    }

    private void inCountry(String country) {
        School before = settings.school();
        settings.change(
                before,
                School.of(
                        before.name(),
                        before.street(),
                        before.postcode(),
                        before.city(),
                        before.email(),
                        country,
                        before.currency(),
                        before.daysToPay()));
    }
}
