package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FILE-7: documents unpack below their folder on every system, whatever they are called. */
class DocumentNamesTests {

    @ParameterizedTest
    @CsvSource({
        "2026/invoice 1.pdf, 2026/invoice 1.pdf",
        "../../etc/passwd, etc/passwd",
        "/etc/passwd, etc/passwd",
        "C:\\temp\\scan.pdf, C_/temp/scan.pdf",
        "a/./b/../c.txt, a/b/c.txt",
        ".., document",
        "'', document",
        "con.txt, _con.txt",
        "letters/LPT1, letters/_LPT1",
        "'what? \"now\".txt', what_ _now_.txt",
        "'trailing. ', trailing",
        ".profile, .profile"
    })
    void aNameIsSafe(String typed, String safe) {
        assertThat(new DocumentNames().take(typed)).isEqualTo(safe);
    }

    @Test
    void noneTakesAnothersPlace() {
        var names = new DocumentNames();
        assertThat(names.take("scan.pdf")).isEqualTo("scan.pdf");
        assertThat(names.take("Scan.pdf")).isEqualTo("Scan (2).pdf");
        assertThat(names.take("../scan.pdf")).isEqualTo("scan (3).pdf");
        assertThat(names.take("notes")).isEqualTo("notes");
        assertThat(names.take("notes")).isEqualTo("notes (2)");
        assertThat(names.take(".profile")).isEqualTo(".profile");
        assertThat(names.take(".profile")).isEqualTo(".profile (2)");
    }
}
