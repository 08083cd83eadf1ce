package org.kartei.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** APP-2: dates, numbers and money in the user's format. */
class FormatsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 3 Nov 2026 | 1,204 | \u22121,204.50 | €\u00a012.00 | 12.5\u00a0%
                    de | 03.11.2026 | 1.204 | \u22121.204,50 | 12,00\u00a0€ | 12,5\u00a0%
                    nl | 03-11-2026 | 1.204 | \u22121.204,50 | €\u00a012,00 | 12,5\u00a0%
                    et | 03.11.2026 | 1\u00a0204 | \u22121\u00a0204,50 | 12,00\u00a0€ | 12,5\u00a0%
                    """)
    void everyLanguageHasItsOwn(
            String language, String date, String number, String amount, String money, String percent) {
        Formats formats = Formats.of(Locale.forLanguageTag(language));
        assertThat(formats.date(LocalDate.of(2026, 11, 3))).isEqualTo(date);
        assertThat(formats.number(1_204)).isEqualTo(number);
        assertThat(formats.amount(new BigDecimal("-1204.5"))).isEqualTo(amount);
        assertThat(formats.money(new BigDecimal("12"), Currency.getInstance("EUR")))
                .isEqualTo(money);
        assertThat(formats.percent(new BigDecimal("12.5"))).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 1,234.56   | 1234.56
                    en | 1.234,56   |
                    en | 1,5        |
                    en | 12.5       | 12.50
                    en | 1234       | 1234.00
                    en | 0.005      |
                    en | 1e9        |
                    en | −1    | -1.00
                    en | -1         | -1.00
                    en | 1,23,4     |
                    en | 0,005      |
                    en | 0,50       |
                    en | € 5        |
                    de | 1.234,56   | 1234.56
                    de | 1,234.56   |
                    de | 1.234      | 1234.00
                    de | 12.5       |
                    de | 0,5        | 0.50
                    de | 0.005      |
                    de | 0,005      |
                    de | 1e9        |
                    de | −1         | -1.00
                    nl | 1.234,56   | 1234.56
                    nl | 1,234.56   |
                    nl | 0.005      |
                    nl | 0,005      |
                    nl | 1e9        |
                    nl | −1         | -1.00
                    et | 1 234,56   | 1234.56
                    et | 1234,5     | 1234.50
                    et | 1.234,56   |
                    et | 1,234.56   |
                    et | 0.005      |
                    et | 0,005      |
                    et | 0 005      |
                    et | 1e9        |
                    et | −1         | -1.00
                    """)
    void amountsMeanWhatTheLanguageMeansOrNothing(String language, String typed, String meant) {
        assertThat(Formats.of(Locale.forLanguageTag(language)).parseAmount(typed))
                .isEqualTo(Optional.ofNullable(meant).map(BigDecimal::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 0.125    | 0.125
                    en | 0.1255   |
                    de | 1,5      | 1.5
                    de | 1.500    | 1500
                    de | 0.125    |
                    nl | 2        | 2
                    et | 1 500,25 | 1500.25
                    """)
    void numbersMayHaveMoreDigits(String language, String typed, String meant) {
        assertThat(Formats.of(Locale.forLanguageTag(language)).parseDecimal(typed, 3))
                .isEqualTo(Optional.ofNullable(meant).map(BigDecimal::new));
    }
}
