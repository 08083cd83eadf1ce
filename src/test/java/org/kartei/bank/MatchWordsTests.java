package org.kartei.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.invoice.DocumentSeries;
import org.kartei.invoice.NumberForm;
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
        assertThat(numbers(text)).contains("2026-00012");
    }

    @Test
    void inv2NoOtherNumberIsRead() {
        assertThat(numbers("2026-100012")).contains("2026-100012").doesNotContain("2026-10001");
        assertThat(numbers("12026-00012")).doesNotContain("2026-00012");
        assertThat(numbers("Danke, Anna")).isEmpty();
        assertThat(numbers("2026-00012 2026-00013")).contains("2026-00012", "2026-00013");
    }

    @Test
    void inv2NumbersOfOtherProgramsAreWords() {
        assertThat(numbers("Rechnung RE 2023/17.")).contains("RE 2023/17", "2023/17");
    }

    @Test
    void inv2OurNumberIsFoundHoweverTheSchoolWritesIt() {
        List<NumberForm> forms = List.of(
                new NumberForm("RE-", false, "-", 4),
                new NumberForm("R", true, ".", 3),
                DocumentSeries.INVOICE.usual());
        assertThat(NumbersInText.of("Rechnung RE-2026-0012", forms)).contains("RE-2026-0012");
        assertThat(NumbersInText.of("re 2026/0012", forms)).contains("RE-2026-0012");
        assertThat(NumbersInText.of("Rg. R26.007, danke", forms)).contains("R26.007");
        assertThat(NumbersInText.of("2026-00012", forms)).contains("2026-00012");
        assertThat(NumbersInText.of("R26007", forms)).doesNotContain("R26.007"); // could be anything
    }

    private static Set<String> numbers(String text) {
        return NumbersInText.of(text, List.of(DocumentSeries.INVOICE.usual()));
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
