package org.kartei.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.shared.Folded;

/** INV-2: numbers and names are found however banks write them. */
class MatchWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-00012",
                "Rechnung 2026 - 00012 vom 3.5.",
                "RG202600012",
                "Rg.Nr.2026/00012, danke",
                "2026-000 12",
                "20 26 00012",
                "2026–00012",
                "Zahlung 2026-00012 50 EUR"
            })
    void inv2OurNumberIsFound(String text) {
        assertThat(NumbersInText.of(text)).contains("2026-00012");
    }

    @Test
    void inv2NoOtherNumberIsRead() {
        assertThat(NumbersInText.of("2026-100012")).contains("2026-100012").doesNotContain("2026-10001");
        assertThat(NumbersInText.of("12026-00012")).doesNotContain("2026-00012");
        assertThat(NumbersInText.of("Danke, Anna")).isEmpty();
        assertThat(NumbersInText.of("2026-00012 2026-00013")).contains("2026-00012", "2026-00013");
    }

    @Test
    void inv2NumbersOfOtherProgramsAreWords() {
        assertThat(NumbersInText.of("Rechnung RE 2023/17.")).contains("RE 2023/17", "2023/17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jürgen Weiß",
                "WEISS JUERGEN",
                "Weiss, Jürgen",
                "Herr Dr. Juergen Weiss",
                "Juergen und Petra Weiss",
                "Weiß Jürgen Karl"
            })
    void inv2ThePayerIsCalledLikeTheCustomer(String payer) {
        assertThat(PayerNames.of(payer)).contains(Folded.searchable("Jürgen Weiß"));
    }

    @Test
    void inv2ACustomerWithoutUmlautsIsFoundToo() {
        assertThat(PayerNames.of("Jürgen Weiß")).contains(Folded.searchable("Juergen Weiss"));
        assertThat(PayerNames.of("")).isEmpty();
    }
}
