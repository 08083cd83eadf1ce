package org.kartei.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LIST-9: nothing that is exported runs in a spreadsheet, and all of it comes back. */
class GuardedTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 711 2842",
                "-5",
                "@SUM(A1)",
                "  =1",
                "\t=1",
                "\tx",
                "\rx",
                "\nx",
                "'=1",
                "''+1",
                "\u00a0=1",
                "\uFEFF=1",
                "\uFF1D1",
                "\u0000=1"
            })
    void whatCouldRunGetsAnApostrophe(String text) {
        assertThat(GuardedText.of(text)).isEqualTo("'" + text);
        assertThat(GuardedText.read(GuardedText.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna", "'s-Hertogenbosch", "'", "''", "' x", "a=b", "0171 2842", "anna@example.org"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(GuardedText.of(text)).isEqualTo(text);
        assertThat(GuardedText.read(text)).isEqualTo(text);
    }

    @Property
    void everyTextComesBack(@ForAll("texts") String text) {
        assertThat(GuardedText.read(GuardedText.of(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@ \t\r\nab1\uFF1D\u00a0").ofMaxLength(8);
    }
}
