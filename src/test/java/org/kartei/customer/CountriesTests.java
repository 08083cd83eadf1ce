package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.shared.Languages;

/** LIST-11: countries are understood as people write them. */
class CountriesTests {

    @Test
    void whatIsShownInAnyLanguageIsReadBack() {
        for (String code : Locale.getISOCountries()) {
            for (Locale language : Languages.ALL) {
                String shown = Countries.show(code, language);
                assertThat(Countries.read(shown))
                        .as("%s in %s", shown, language)
                        .isEqualTo(code);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Deutschland | DE
                    germany | DE
                    Duitsland | DE
                    SAKSAMAA | DE
                    D | DE
                    nl | NL
                    Holland | NL
                    EST | EE
                    Österreich | AT
                    Congo, The Democratic Republic of the | CD
                    Virgin Islands, U.S. | VI
                    Yugoslavia | Yugoslavia""")
    void namesAndCodesAreRead(String text, String code) {
        assertThat(Countries.read(text)).isEqualTo(code);
    }

    @Test
    void whatIsNoCodeIsShownAsItIs() {
        assertThat(Countries.show("Yugoslavia", Locale.GERMAN)).isEqualTo("Yugoslavia");
        assertThat(Countries.show("EE", Locale.GERMAN)).isEqualTo("Estland");
    }
}
