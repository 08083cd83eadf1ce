package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerDraft;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatCategory;
import org.kartei.template.DocumentKind;
import org.kartei.template.Logos;
import org.kartei.template.Passage;
import org.kartei.template.Template;
import org.kartei.template.TemplateVersion;
import org.kartei.template.Templates;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.VoucherTerms;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-3: what goes out as an e-invoice passes the official rules: PDF/A-3, ZUGFeRD EN 16931, XRechnung; and says what was issued. */
@KarteiTest
class EInvoiceTests extends InvoiceTest {

    private static final School SCHOOL = new School(
            "Tanzschule Nord & Söhne",
            "Hauptstr. 1",
            "20095",
            "Hamburg",
            "post@nord.example",
            "DE",
            "EUR",
            14,
            "22/815/08154",
            "DE 123456789",
            "DE89 3704 0044 0532 0130 00",
            "COBADEFFXXX",
            "Lena Tamm",
            "+49 40 123456",
            "");

    private static final Tax REDUCED = new Tax(VatCategory.REDUCED, new BigDecimal("7"), "");
    private static final Tax FREE = new Tax(VatCategory.EXEMPT, BigDecimal.ZERO, "§ 4 Nr. 21 UStG");

    private static final Tax SMALL = new Tax(VatCategory.SMALL_BUSINESS, BigDecimal.ZERO, "§ 19 UStG");

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private InvoiceRuns runs;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private SettingsService settings;

    @Autowired
    private Templates templates;

    @BeforeEach
    void allThatIsNeeded() {
        Acting.asManager();
        settings.change(settings.school(), SCHOOL);
        Acting.asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data())
                        .company("Weiss <GmbH> & Co. KG")
                        .email("post@weiss.example")
                        .data());
    }

    @Test
    void inv3AnExemptCourse() throws Exception {
        assertThat(valid(issued(draft(line("Latein", "1", "80.00", FREE), line("Rest", "2", "5.00", SMALL)))))
                .contains(
                        "<ram:ExemptionReason>Frei von MwSt. § 4 Nr. 21 UStG / Frei von MwSt. § 19 UStG</ram:ExemptionReason>")
                .contains("<ram:DuePayableAmount>90.00</ram:DuePayableAmount>");
    }

    @Test
    void inv3ALogoAndTextsOfTheSchool() throws Exception {
        Acting.asManager();
        templates.save(
                TemplateVersion.FIRST,
                TODAY,
                new Template(
                        "#aa0033",
                        Logos.transparent(),
                        Map.of(
                                new Passage(DocumentKind.INVOICE, Passage.Place.OPENING, "de"),
                                "Hallo {name} \uD83D\uDE00",
                                Passage.footer("de"),
                                "Vorstand: A & B")));
        Acting.asOffice();
        valid(issued(draft(line("Ballett", "1", "80.00", FULL))));
    }

    @Test
    void inv3TwoRatesWithOddCents() throws Exception {
        var term = new InvoiceLine(
                LineKind.COURSE,
                "Ballett \uD83D\uDE00\u0001 \"A\"",
                LinePrice.of(new BigDecimal("3"), new BigDecimal("33.33")),
                FULL,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 6, 30));
        InvoiceDraft draft = draft(
                        term,
                        line("Heft", "2.5", "9.99", REDUCED),
                        line("Stunde", "1", "0.03", FULL),
                        line("Noten", "7", "0.01", REDUCED))
                .referring("04011000-12345-34")
                .remarked("Vielen Dank!\nBis bald");
        assertThat(valid(issued(draft)))
                .contains("<ram:BuyerReference>04011000-12345-34</ram:BuyerReference>")
                .contains("<ram:GrandTotalAmount>125.07</ram:GrandTotalAmount>");
    }

    @Test
    void inv3DiscountsAreAllowancesOfTheirLines() throws Exception {
        var price = new LinePrice(
                new BigDecimal("3"),
                new BigDecimal("60.00"),
                BigDecimal.TEN,
                new BigDecimal("5"),
                new BigDecimal("1.01"));
        var free = new LinePrice(
                BigDecimal.ONE, new BigDecimal("40.00"), BigDecimal.ZERO, new BigDecimal("100"), BigDecimal.ZERO);
        assertThat(valid(issued(draft(
                        InvoiceLine.of(LineKind.COURSE, "Ballett", price, FULL),
                        InvoiceLine.of(LineKind.OTHER, "Probe", free, FULL)))))
                .contains("<ram:Reason>Dauerrabatt</ram:Reason>")
                .contains("<ram:Reason>Nachlass</ram:Reason>")
                .contains("<ram:DuePayableAmount>152.89</ram:DuePayableAmount>");
    }

    @Test
    void inv3VouchersThatLowerThePriceAreAllowancesAndThoseThatPayWerePaidBefore() throws Exception {
        var amount = VoucherTerms.amount(new BigDecimal("20.00"), TODAY, null);
        List<VoucherCode> codes = List.of(
                made(VoucherTerms.percent(BigDecimal.TEN, TODAY, null)),
                made(amount.singlePurpose(new BigDecimal("0.07"))),
                made(amount));
        assertThat(valid(issued(draft(line("Ballett", "1", "100.00", FULL), line("Heft", "3", "33.33", REDUCED))
                        .redeeming(codes))))
                .contains("<ram:TotalPrepaidAmount>20.00</ram:TotalPrepaidAmount>")
                .contains("<ram:GrandTotalAmount>159.99</ram:GrandTotalAmount>");
    }

    @Test
    void inv3CreditWasPaidBeforeAndACancellationTakesAllOfItBack() throws Exception {
        give("50.00");
        var discounted = new LinePrice(
                new BigDecimal("3"), new BigDecimal("33.33"), BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE);
        Invoice invoice = issued(
                draft(InvoiceLine.of(LineKind.COURSE, "Ballett", discounted, FULL), line("Heft", "1", "9.99", REDUCED))
                        .redeeming(List.of(made(VoucherTerms.percent(BigDecimal.TEN, TODAY, null))))
                        .using(new BigDecimal("50.00")));
        assertThat(valid(invoice)).contains("<ram:TotalPrepaidAmount>50.00</ram:TotalPrepaidAmount>");
        String number = cancelling.cancel(invoice.id(), invoice.version(), Settlement.INTERNAL, null, "");
        assertThat(valid(invoices.find(number).orElseThrow()))
                .contains("<ram:TypeCode>384</ram:TypeCode>")
                .contains("<ram:IssuerAssignedID>2026-00001</ram:IssuerAssignedID>")
                .contains("<ram:BilledQuantity unitCode=\"C62\">-3</ram:BilledQuantity>")
                .contains("<ram:TotalPrepaidAmount>-50.00</ram:TotalPrepaidAmount>");
    }

    @Test
    void inv3AMinusInvoiceAndItsCancellation() throws Exception {
        give("50.00");
        Invoice invoice = invoices.find(payout.payOut(anna.id(), euro("30.00"), PaymentWay.CASH, "By hand"))
                .orElseThrow();
        assertThat(valid(invoice)).contains("<ram:DuePayableAmount>-30.00</ram:DuePayableAmount>");
        String number = cancelling.cancel(invoice.id(), invoice.version(), Settlement.INTERNAL, null, "");
        assertThat(valid(invoices.find(number).orElseThrow()))
                .contains("<ram:DuePayableAmount>30.00</ram:DuePayableAmount>");
    }

    /** So that the others prove something. */
    @Test
    void inv2InstalmentsAreTermsOfPayment() throws Exception {
        String xml = valid(issued(draft(line("Ballett", "1", "100.00", FULL)).inInstalments(2)));
        assertThat(xml)
                .containsPattern(
                        "<ram:Description>[^<]*50,00\u00a0€ bis zum 18.05.2026\n50,00\u00a0€ bis zum 18.06.2026<");
    }

    @Test
    void inv3WhatBreaksARuleIsFound() throws Exception {
        Invoice invoice = issued(course("120.00"));
        String wrongSum = xml(invoice).replace("<ram:GrandTotalAmount>120.00", "<ram:GrandTotalAmount>120.01");
        String withoutContact = xml(invoice).replaceAll("(?s)<ram:PersonName>.*?</ram:PersonName>", "");
        assertThat(judged(wrongSum.getBytes(StandardCharsets.UTF_8), "wrong.xml"))
                .contains("BR-CO-15");
        assertThat(judged(withoutContact.getBytes(StandardCharsets.UTF_8), "none.xml"))
                .contains("BR-DE-5");
    }

    @Test
    void inv3BeforeARunIsSaidHowManyGoOutAsAPlainPdf() {
        var bare = fixtures.customer(new CustomerDraft().lastName("Tamm"));
        assertThat(runs.gaps(List.of(anna.id(), bare.id()), null))
                .isEqualTo(new RunGaps(
                        List.of(EInvoiceGap.CUSTOMER_PLACE, EInvoiceGap.CUSTOMER_COUNTRY, EInvoiceGap.CUSTOMER_EMAIL),
                        1,
                        2));
        assertThat(runs.gaps(List.of(anna.id()), null)).isEqualTo(new RunGaps(List.of(), 0, 1));
        assertThat(runs.gaps(List.of(), ListRequest.ALL).customers()).isEqualTo(2);
    }

    @Test
    void inv3WhatIsMissingIsSaidBeforeAndThePdfGoesOutWithoutIt() throws Exception {
        Acting.asManager();
        settings.change(SCHOOL, School.of("Nord", "", "20095", "", "post@nord.example", "DE", "EUR", 14));
        Acting.asOffice();
        var bare = fixtures.customer(
                new CustomerDraft().lastName("Tamm").country("Deutschland").language("de"));
        EInvoiceGap[] gaps = {
            EInvoiceGap.CUSTOMER_PLACE,
            EInvoiceGap.CUSTOMER_COUNTRY,
            EInvoiceGap.CUSTOMER_EMAIL,
            EInvoiceGap.SCHOOL_PLACE,
            EInvoiceGap.SCHOOL_CONTACT,
            EInvoiceGap.SCHOOL_PHONE,
            EInvoiceGap.SCHOOL_TAX,
            EInvoiceGap.SCHOOL_IBAN
        };
        assertThat(documents.gapsOf(bare.id())).containsExactly(gaps);
        assertThat(runs.gaps(List.of(bare.id()), null)).isEqualTo(new RunGaps(List.of(gaps), 1, 1));
        Invoice invoice =
                invoices.find(issuing.issue(bare.id(), course("120.00"))).orElseThrow();
        assertThat(documents.gaps(invoice)).containsExactly(gaps);
        refused("invoice.einvoice.error", () -> xml(invoice));
        assertThat(embedded(pdf(invoice))).isNull();
    }

    @Test
    void inv3WhatWasIssuedBeforeAddressesWereKeptInPartsStaysAPlainPdf() throws Exception {
        Invoice invoice = issued(course("120.00"));
        jdbc.update("update invoice set recipient_country = null");
        assertThat(documents.gaps(invoices.find(invoice.id()).orElseThrow()))
                .containsExactly(EInvoiceGap.ADDRESS_IN_PARTS);
        assertThat(embedded(pdf(invoice))).isNull();
    }

    @Test
    void inv4AnEInvoiceStaysAsItWasIssuedToTheByte() throws Exception {
        Invoice invoice = issued(course("120.00").referring("4711"));
        byte[] before = pdf(invoice);
        String xml = xml(invoice);
        assertThat(embedded(before))
                .isEqualTo(xml.replace("#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", ""))
                .contains("<ram:BuyerReference>4711</ram:BuyerReference>");
        assertThat(invoices.buyerReference(anna.id())).isEqualTo("4711");
        Acting.asManager();
        settings.change(SCHOOL, School.of("Other", "Elsewhere 1", "1", "Bonn", "", "DE", "EUR", 7));
        Acting.asOffice();
        var now = customers.get(anna.id());
        customers.change(
                anna.id(),
                now.version(),
                new CustomerDraft(now.data())
                        .email("other@weiss.example")
                        .city("Ulm")
                        .data());
        assertThat(xml(invoice)).isEqualTo(xml);
        assertThat(pdf(invoice)).isEqualTo(before);
    }

    private static @Nullable String embedded(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
            return files == null
                    ? null
                    : new String(
                            files.getNames()
                                    .get("factur-x.xml")
                                    .getEmbeddedFile()
                                    .toByteArray(),
                            StandardCharsets.UTF_8);
        }
    }

    private VoucherCode made(VoucherTerms terms) {
        return vouchers.issue(terms, null, null).code();
    }

    private String valid(Invoice invoice) throws Exception {
        String xml = xml(invoice);
        validate(xml.getBytes(StandardCharsets.UTF_8), "invoice.xml");
        validate(pdf(invoice), "invoice.pdf");
        return xml;
    }

    private String xml(Invoice invoice) throws Exception {
        var out = new ByteArrayOutputStream();
        documents.writeXml(invoice.id(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private byte[] pdf(Invoice invoice) throws Exception {
        var out = new ByteArrayOutputStream();
        documents.write(invoice.id(), out);
        return out.toByteArray();
    }

    private static void validate(byte[] document, String name) {
        assertThat(judged(document, name)).isEmpty();
    }

    /** The report of the validator; empty where it finds everything right, within and about the document. */
    private static String judged(byte[] document, String name) {
        var validator = new ZUGFeRDValidator();
        validator.disableNotices();
        String report = validator.validate(document, name);
        boolean isPdf = name.endsWith(".pdf");
        return validator.wasCompletelyValid()
                        && !report.contains("status=\"invalid\"")
                        && report.contains("isCompliant=true") == isPdf
                ? ""
                : report;
    }

    private static InvoiceLine line(String text, String quantity, String price, Tax tax) {
        return InvoiceLine.of(
                LineKind.COURSE, text, LinePrice.of(new BigDecimal(quantity), new BigDecimal(price)), tax);
    }

    private static InvoiceDraft draft(InvoiceLine... lines) {
        return InvoiceDraft.of(List.of(lines));
    }
}
