package org.kartei.invoice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Acting;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatCategory;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-3: invoices on paper, in the recipient's language, with a code to pay by; what is issued stays as it was issued. */
@KarteiTest
class InvoiceDocumentTests extends InvoiceTest {

    private static final School SCHOOL = new School(
            "Tanzschule Nord",
            "Hauptstr. 1",
            "20095",
            "Hamburg",
            "post@nord.example",
            "DE",
            "EUR",
            14,
            "22/815/08154",
            "DE123456789",
            "DE89 3704 0044 0532 0130 00",
            "COBADEFFXXX",
            "Lena Tamm",
            "+49 40 123456",
            "");

    private static final Tax FREE = new Tax(VatCategory.EXEMPT, BigDecimal.ZERO, "§ 4 Nr. 21 UStG");

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private SettingsService settings;

    @BeforeEach
    void aSchool() {
        Acting.asManager();
        settings.change(settings.school(), SCHOOL);
        Acting.asOffice();
    }

    @Test
    void inv3AllThatTheLawAsksForStandsThere() throws Exception {
        give("20.00");
        var ballet = new InvoiceLine(
                LineKind.COURSE,
                "Ballett <b>& mehr</b>",
                new LinePrice(BigDecimal.TWO, new BigDecimal("60.00"), BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE),
                FULL,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 6, 30));
        InvoiceLine lesson = InvoiceLine.of(
                LineKind.OTHER, "Nachhilfe", LinePrice.of(BigDecimal.ONE, new BigDecimal("40.00")), FREE);
        var draft = new InvoiceDraft(
                List.of(ballet, lesson), List.of(), new BigDecimal("20.00"), "Vielen Dank!", 14, 1, "4711");
        assertThat(text(issued(draft)))
                .contains("Tanzschule Nord · Hauptstr. 1 · 20095 Hamburg")
                .contains("Lena Tamm · +49 40 123456 · post@nord.example")
                .contains("Anna Weiss\nMarktstraße 1\n70173 Stuttgart\nDeutschland")
                .contains("Rechnung 2026-00001")
                .contains("Ausgestellt am 04.05.2026")
                .contains("Kundennummer 10001")
                .contains("Ihr Zeichen 4711")
                .contains("Ballett <b>& mehr</b>")
                .contains("Leistung vom 01.04.2026 bis 30.06.2026")
                .contains("60,00 19\u00a0% 107,00")
                .contains("Enthält 19\u00a0% MwSt. auf 89,92 netto 17,08")
                .contains("§ 4 Nr. 21 UStG")
                .contains("127,00\u00a0€")
                .contains("Vielen Dank!")
                .contains("Zwischensumme 147,00")
                .containsPattern(
                        "bis zum 18.05.2026 auf\\s+das\\s+Konto\\s+IBAN.DE89.3704.0044.0532.0130.00,\\s+BIC\\s+COBADEFFXXX")
                .contains("Steuernummer 22/815/08154 · USt-IdNr. DE123456789");
    }

    @ParameterizedTest
    @CsvSource({"en, Invoice, 120.00", "de, Rechnung, '120,00'", "nl, Factuur, '120,00'", "et, Arve, '120,00'"})
    void inv3InTheLanguageOfTheRecipient(String language, String title, String amount) throws Exception {
        CustomerFile customer =
                fixtures.customer(new CustomerDraft().lastName("Tamm").language(language));
        String number = issuing.issue(customer.id(), course("120.00"));
        assertThat(text(found(number))).contains(title + " 2026-00001").contains(amount);
    }

    @Test
    void inv3ABankingAppReadsWhatIsToBePaid() throws Exception {
        Invoice invoice = issued(course("120.50"));
        assertThat(scanned(invoice)).isEqualTo("""
                BCD
                002
                1
                SCT
                COBADEFFXXX
                Tanzschule Nord
                DE89370400440532013000
                EUR120.50


                2026-00001""");
    }

    @Test
    void inv3ThereIsNoCodeWhereThereIsNothingToTransfer() {
        Issuer issuer = Issuer.of(SCHOOL);
        assertThat(TransferCode.of(issuer, CurrencyUnit.EUR, BigDecimal.ZERO, "1"))
                .isEmpty();
        assertThat(TransferCode.of(issuer, CurrencyUnit.EUR, new BigDecimal("-1.00"), "1"))
                .isEmpty();
        assertThat(TransferCode.of(issuer, CurrencyUnit.GBP, BigDecimal.ONE, "1"))
                .isEmpty();
        assertThat(TransferCode.of(Issuer.of(School.UNNAMED), CurrencyUnit.EUR, BigDecimal.ONE, "1"))
                .isEmpty();
    }

    @Test
    void inv4AnInvoiceStaysAsItWasIssuedWhateverBecomesOfSchoolAndCustomer() throws Exception {
        Invoice invoice = issued(course("120.00"));
        String before = text(invoice);
        Acting.asManager();
        settings.change(
                SCHOOL,
                new School("Other", "Elsewhere 1", "1", "Bonn", "", "DE", "EUR", 7, "1", "", "", "", "", "", ""));
        Acting.asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).language("en").data());
        cancelling.cancel(invoice.id(), invoice.version(), Settlement.INTERNAL, null, "");
        assertThat(text(found(invoice.issuedNumber()))).isEqualTo(before);
        String number = found(invoice.issuedNumber()).cancelledBy();
        assertThat(text(found(requireNonNull(number))))
                .contains("Stornorechnung " + number)
                .contains("2026-00001")
                .contains("\u2212120,00")
                .contains("Other · Elsewhere 1 · 1 Bonn")
                .doesNotContain("Tanzschule Nord")
                .doesNotContain("Bitte");
    }

    @Test
    void inv3ADraftIsNoDocument() {
        InvoiceId draft = invoices.write(anna.id(), course("1.00"));
        refused("invoice.error.draft", () -> documents.write(draft, new ByteArrayOutputStream()));
    }

    private Invoice found(String number) {
        return invoices.find(number).orElseThrow();
    }

    private byte[] pdf(Invoice invoice) throws Exception {
        var out = new ByteArrayOutputStream();
        documents.write(invoice.id(), out);
        return out.toByteArray();
    }

    private String text(Invoice invoice) throws Exception {
        try (var pdf = Loader.loadPDF(pdf(invoice))) {
            return new PDFTextStripper().getText(pdf).replace("\r", "");
        }
    }

    private String scanned(Invoice invoice) throws Exception {
        try (var pdf = Loader.loadPDF(pdf(invoice))) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var points = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(points)))
                    .getText();
        }
    }
}
