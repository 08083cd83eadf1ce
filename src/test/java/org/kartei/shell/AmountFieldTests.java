package org.kartei.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.ViewTest;

/** APP-2: an amount is what it means in the reader's language, or is refused with an example of how that language writes it. */
class AmountFieldTests extends ViewTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 1,234.56 | 1.234,56 | 1,234.50
                    de | 1.234,56 | 1,234.56 | 1.234,50
                    nl | 1.234,56 | 1,234.56 | 1.234,50
                    et | 1 234,56 | 1.234,56 | 1\u00a0234,50
                    """)
    void app2AnAmountIsWhatTheLanguageMeansOrIsRefusedWithAnExample(
            String language, String own, String others, String example) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        var field = new AmountField("");
        UI.getCurrent().add(field);
        field.setValue(own);
        assertThat(field.amount()).contains(new BigDecimal("1234.56"));
        assertThat(field.isInvalid()).isFalse();
        for (String typed :
                new String[] {others, "0.005", "0,005", "1e9", "\u22121", "-1", "0", "", "NaN", "\u20ac 5"}) {
            field.setValue(typed);
            assertThat(field.amount()).as(typed).isEqualTo(Optional.empty());
            assertThat(field.isInvalid()).isTrue();
            assertThat(field.getErrorMessage()).contains(example);
        }
    }
}
