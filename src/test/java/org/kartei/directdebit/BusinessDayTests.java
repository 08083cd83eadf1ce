package org.kartei.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.settings.AccountCodes;

/** INV-3: the days on which banks settle, the letters they take, and the check digits of a creditor identifier. */
class BusinessDayTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-09", "2026-05-10", "2026-05-01", "2026-04-03", "2026-04-06", "2024-03-29", "2024-04-01",
                "2025-04-18", "2025-04-21", "2027-03-26", "2027-03-29", "2000-04-24", "2008-03-24", "2038-04-26",
                "2026-12-25", "2029-12-26", "2027-01-01"
            })
    void inv3BanksRestOn(LocalDate day) {
        assertThat(BusinessDays.isOne(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-04", "2026-05-14", "2026-05-25", "2026-10-03", "2026-12-24", "2026-12-31"})
    void inv3BanksSettleOn(LocalDate day) {
        assertThat(BusinessDays.isOne(day)).isEqualTo(day.getDayOfWeek().getValue() < 6);
    }

    @Test
    void inv3TheyAreCountedAcrossHolidays() {
        assertThat(BusinessDays.after(LocalDate.of(2026, 4, 2), 1)).isEqualTo("2026-04-07");
        assertThat(BusinessDays.after(LocalDate.of(2026, 12, 23), 2)).isEqualTo("2026-12-28");
        assertThat(BusinessDays.from(LocalDate.of(2026, 5, 1))).isEqualTo("2026-05-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE98ZZZ09999999999", "DE98ABC09999999999", "NL50ZZZ332750960000", "EE49ZZZEE00012345678"})
    void inv3ACreditorIdentifierHasItsCheckDigits(String code) {
        String other = code.substring(0, 2) + "97" + code.substring(4);
        assertThat(AccountCodes.isCreditorId(other)).isFalse();
        if (code.startsWith("DE")) {
            assertThat(AccountCodes.isCreditorId(code)).isTrue();
            assertThat(AccountCodes.isCreditorId(code.substring(0, 17))).isFalse();
            assertThat(AccountCodes.isCreditorId(code.replace("099", "199"))).isFalse();
        }
    }

    @Test
    void inv3TextsAreWrittenInLettersThatEveryBankTakes() {
        assertThat(SepaText.of("Jürgen  Groß & Söhne", 70)).isEqualTo("Juergen Gross + Soehne");
        assertThat(SepaText.of("Ju\u0308rgen, Çağla Ñandú; Õun", 70)).isEqualTo("Juergen, Cagla Nandu. Oun");
        assertThat(SepaText.of("abc def", 4)).isEqualTo("abc");
        assertThat(SepaText.of("“Ełk” ÆØ 100 €", 70)).isEqualTo(".Elk. AEO 100 .");
    }
}
