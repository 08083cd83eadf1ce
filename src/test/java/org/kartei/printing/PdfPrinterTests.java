package org.kartei.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kartei.NaughtyStrings;

/** FILE-7: documents show what was typed as text, whatever it is, and load nothing. */
class PdfPrinterTests {

    private final PdfPrinter printer = new PdfPrinter(new XmlPrinter());

    @Test
    void textsStayTexts() throws IOException {
        String text = print(
                "<script>alert(1)</script><img src='http://localhost:1/x'/> ${7*7} [[${7*7}]] & \u00d6\u00f5\u0161\u017e");
        assertThat(text)
                .contains("<script>alert(1)</script>")
                .contains("<img src='http://localhost:1/x'/>")
                .contains("${7*7} [[${7*7}]]")
                .contains("& \u00d6\u00f5\u0161\u017e");
    }

    @Test
    void whatTheFontHasNotIsSaid() throws IOException {
        assertThat(print("\u7530\u4e2d a")).contains("\u25a1\u25a1 a");
    }

    @Test
    void arabicIsJoinedAndRunsFromTheRight() throws IOException {
        assertThat(PrintableText.of("\u0645\u062d\u0645\u062f")).isEqualTo("\uFEAA\uFEE4\uFEA4\uFEE3");
        assertThat(print("\u0645\u062d\u0645\u062f")).isNotBlank();
    }

    @Test
    void noTextIsTooNaughty() throws IOException {
        assertThat(print(String.join("\n", NaughtyStrings.all()) + "\u0000\u0001\uD800 \uDC00\uFFFF\u202E end"))
                .contains("undefined", " end");
    }

    @Test
    void noTemplateLetsMarkupThrough() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/print"))) {
            for (Path template : templates.toList()) {
                assertThat(template).content().doesNotContain("utext", "[(", "http-equiv", "<script");
            }
        }
    }

    private String print(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        printer.print(
                "erasure",
                Map.of("title", "Test", "facts", List.of(text), "captions", List.of(), "rows", List.of()),
                Locale.GERMAN,
                out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
            return new PDFTextStripper().getText(pdf).replace("\r", "");
        }
    }
}
