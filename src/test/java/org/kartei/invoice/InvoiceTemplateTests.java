package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asManager;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.NaughtyStrings;
import org.kartei.TestClock;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.shared.Languages;
import org.kartei.template.DocumentKind;
import org.kartei.template.Logos;
import org.kartei.template.Passage;
import org.kartei.template.Template;
import org.kartei.template.Templates;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-3: what managers set is printed on documents; INV-4: and on none that was issued before. */
class InvoiceTemplateTests extends InvoiceTest {

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Reminders reminders;

    @Autowired
    private OfferDocuments offerDocuments;

    @Autowired
    private Templates templates;

    @Autowired
    private TestClock clock;

    @Test
    void inv4AnIssuedInvoiceKeepsTheTemplateOfTheMomentOfItsIssue() throws Exception {
        Invoice plain = issued(course("120.00"));
        byte[] before = pdf(plain);
        save(TODAY, texts("Hello"));
        assertThat(pdf(plain)).isEqualTo(before);
        Invoice worded = issued(course("120.00"));
        byte[] withHello = pdf(worded);
        assertThat(text(withHello)).contains("Hello INVOICE");
        save(TODAY, texts("Good day"));
        save(TODAY.plusDays(1), new Template("#00aa00", Logos.transparent(), Map.of()));
        clock.moveTo(TODAY.plusDays(1));
        assertThat(pdf(plain)).isEqualTo(before);
        assertThat(pdf(worded)).isEqualTo(withHello);
        assertThat(text(pdf(issued(course("120.00"))))).doesNotContain("Hello", "Good day");
        cancelling.cancel(worded.id(), worded.version(), Settlement.INTERNAL, null, "");
        assertThat(pdf(invoices.find(worded.issuedNumber()).orElseThrow())).isEqualTo(withHello);
    }

    @Test
    void inv3TheOriginalLookComesBack() throws Exception {
        Invoice first = issued(course("120.00"));
        save(TODAY, texts("Hello"));
        save(TODAY, Template.USUAL);
        Invoice second = issued(course("120.00"));
        assertThat(text(pdf(second))).isEqualTo(text(pdf(first)).replace("00001", "00002"));
    }

    @Test
    void inv2OfInstalmentsNoLineOfTheSchoolNamesOneDay() throws Exception {
        save(
                TODAY,
                new Template(
                        "#0055aa",
                        null,
                        Map.of(
                                new Passage(DocumentKind.INVOICE, Passage.Place.CLOSING, "en"),
                                "Kindly send it by {dueOn}\nOver {amount}, bye")));
        CustomerFile customer =
                fixtures.customer(new CustomerDraft().firstName("Anna").language("en"));
        asOffice();
        String number = issuing.issue(customer.id(), course("120.00").inInstalments(3));
        assertThat(text(pdf(invoices.find(number).orElseThrow())))
                .contains("Over €\u00a0120.00, bye")
                .doesNotContain("Kindly");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Dear Anna,\nInvoice 2026-00001 of 4 May 2026, due 18 May 2026', '€\u00a0120.00'",
        "de, 'Dear Anna,\nInvoice 2026-00001 of 04.05.2026, due 18.05.2026', '120,00\u00a0€'",
        "nl, 'Dear Anna,\nInvoice 2026-00001 of 04-05-2026, due 18-05-2026', '€\u00a0120,00'",
        "et, 'Dear Anna,\nInvoice 2026-00001 of 04.05.2026, due 18.05.2026', '120,00\u00a0€'"
    })
    void inv3PlaceholdersSayWhatThisInvoiceSays(String language, String opening, String amount) throws Exception {
        var texts = new HashMap<Passage, String>();
        texts.put(
                new Passage(DocumentKind.INVOICE, Passage.Place.OPENING, language),
                "Dear {name},\nInvoice {number} of {date}, due {dueOn}");
        texts.put(
                new Passage(DocumentKind.INVOICE, Passage.Place.CLOSING, language),
                "{amount} from customer {customer} <b>please</b> <img src='http://localhost:1/x'>");
        texts.put(Passage.footer(language), "Board: A & B <i>\n{school}");
        save(TODAY, new Template("#0055aa", Logos.transparent(), texts));
        CustomerFile customer =
                fixtures.customer(new CustomerDraft().firstName("Anna").language(language));
        asOffice();
        String number = issuing.issue(customer.id(), course("120.00"));
        assertThat(text(pdf(invoices.find(number).orElseThrow())))
                .contains(opening)
                .contains(amount + " from customer " + customer.number()
                        + " <b>please</b> <img src='http://localhost:1/x'>")
                .contains("Board: A & B <i>");
    }

    @Test
    void inv3EveryKindHasItsOwnTexts() throws Exception {
        save(TODAY, texts("Hello"));
        Invoice invoice = issued(course("120.00"));
        assertThat(text(pdf(invoice))).contains("Hello INVOICE").contains("Bye INVOICE");
        var out = new ByteArrayOutputStream();
        offerDocuments.write(fixtures.offer(anna, "120.00").id(), out);
        assertThat(text(out.toByteArray())).contains("Hello OFFER").contains("Bye OFFER");
        asOffice();
        clock.moveTo(TODAY.plusDays(15));
        reminders.remind(invoice.id(), invoice.version());
        out = new ByteArrayOutputStream();
        reminders.write(reminders.of(invoice.id()).getFirst().id(), out);
        assertThat(text(out.toByteArray())).contains("Hello REMINDER").contains("Bye REMINDER");
        Invoice reminded = invoices.find(invoice.issuedNumber()).orElseThrow();
        cancelling.cancel(reminded.id(), reminded.version(), Settlement.INTERNAL, null, "");
        String number = invoices.find(invoice.issuedNumber()).orElseThrow().cancelledBy();
        assertThat(text(pdf(invoices.find(number).orElseThrow()))).contains("Hello CANCELLATION");
    }

    @Test
    void inv3TheFooterStandsBelowTheLinesOnEveryPage() throws Exception {
        save(
                TODAY,
                new Template(
                        "#000000",
                        null,
                        Map.of(
                                Passage.footer("de"),
                                ("FOOTER " + "x ".repeat(33) + "\n").repeat(4).strip())));
        List<InvoiceLine> many = IntStream.rangeClosed(1, 90)
                .mapToObj(i -> course("1.00").lines().getFirst())
                .toList();
        byte[] pdf = pdf(issued(InvoiceDraft.of(many)));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Edges edges = new Edges(page);
                edges.getText(document);
                assertThat(edges.footer).as("page %d", page).hasSize(4);
                assertThat(edges.lowestLine).as("page %d", page).isLessThan(edges.footer.getFirst() - 8);
                assertThat(edges.footer.getLast()).isLessThan(842 - 8);
            }
        }
    }

    @Test
    void inv3NoTextIsTooNaughty() throws Exception {
        int shown = 0;
        for (String naughty : NaughtyStrings.all()) {
            String text = naughty.strip();
            var passage = new Passage(DocumentKind.INVOICE, Passage.Place.OPENING, "de");
            if (!text.isEmpty() && Template.refusal(passage, text).isEmpty() && shown++ % 25 == 0) {
                save(TODAY, new Template("#000000", null, Map.of(passage, text + " END")));
                assertThat(text(pdf(issued(course("1.00"))))).contains("END");
            }
        }
        assertThat(shown).isPositive();
    }

    private static Template texts(String greeting) {
        var texts = new HashMap<Passage, String>();
        for (DocumentKind kind : DocumentKind.values()) {
            for (Locale language : Languages.ALL) {
                texts.put(new Passage(kind, Passage.Place.OPENING, language.getLanguage()), greeting + " " + kind);
                texts.put(new Passage(kind, Passage.Place.CLOSING, language.getLanguage()), "Bye " + kind);
            }
        }
        return new Template("#0055aa", null, texts);
    }

    private void save(LocalDate validFrom, Template template) {
        asManager();
        templates.save(templates.versions().getFirst().id(), validFrom, template);
        asOffice();
    }

    private byte[] pdf(Invoice invoice) throws Exception {
        var out = new ByteArrayOutputStream();
        documents.write(invoice.id(), out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\r", "");
        }
    }

    /** Where on a page the lines of the footer stand, and the lowest of what is no footer; from the top. */
    private static final class Edges extends PDFTextStripper {

        private final List<Float> footer = new ArrayList<>();
        private float lowestLine;

        Edges(int page) {
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            float y = positions.getFirst().getYDirAdj();
            if (text.startsWith("FOOTER")) {
                footer.add(y);
            } else if (text.startsWith("Ballet") || text.startsWith("Bitte")) {
                lowestLine = Math.max(lowestLine, y);
            }
        }
    }
}
