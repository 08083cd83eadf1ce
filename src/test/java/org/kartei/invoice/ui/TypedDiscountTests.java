package org.kartei.invoice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.shell.Formats;

/** INV-1: a discount is typed as a percentage, an amount or both, and never means anything else. */
class TypedDiscountTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "no", textBlock = """
                    en | ''            | 0     | 0       | ''
                    en | 10 %          | 10    | 0       | 10 %
                    en | 12.5%         | 12.5  | 0       | 12.5 %
                    en | 5             | 0     | 5.00    | 5.00
                    en | 10 % + 5      | 10    | 5.00    | 10 % + 5.00
                    en | 5 + 10%       | 10    | 5.00    | 10 % + 5.00
                    de | 1.234,56      | 0     | 1234.56 | 1.234,56
                    de | 12,5 %        | 12.5  | 0       | 12,5 %
                    en | 1.234,56      | no    | no      | no
                    en | 10 % + 10 %   | no    | no      | no
                    en | 5 + 5         | no    | no      | no
                    en | 10 % +        | no    | no      | no
                    en | %             | no    | no      | no
                    en | a lot         | no    | no      | no
                    en | 0.005         | no    | no      | no
                    """)
    void isReadAndWritten(String language, String typed, BigDecimal percent, BigDecimal amount, String written) {
        Formats formats = Formats.of(Locale.forLanguageTag(language));
        Optional<TypedDiscount> read = TypedDiscount.read(typed, formats);
        assertThat(read.isPresent()).isEqualTo(percent != null);
        read.ifPresent(discount -> {
            assertThat(discount.percent()).isEqualByComparingTo(percent);
            assertThat(discount.amount()).isEqualByComparingTo(amount);
            assertThat(discount.written(formats).replace('\u00a0', ' ')).isEqualTo(written);
            assertThat(TypedDiscount.read(discount.written(formats), formats)).isPresent();
        });
    }
}
