package org.kartei.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerService;
import org.kartei.job.JobService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** LIST-11: files that lie are understood where that is possible, and otherwise refused as a whole with a reason. */
@KarteiTest
class BadFileTests {

    private static final String SMALL = "Vorname;Nachname;PLZ;Ort\nZoë;Weiß;01067;Dresden\n";

    @Autowired
    private ImportService imports;

    @Autowired
    private JobService jobs;

    @Autowired
    private CustomerService customers;

    @Autowired
    private JdbcTemplate jdbc;

    private ImportJourney journey;

    @BeforeEach
    void open() {
        journey = new ImportJourney(imports, jobs);
        asOffice();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void lettersAreUnderstoodInEveryEncoding(String charset) {
        assertTaken(journey.receive(SMALL, Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void marksAtTheBeginningAreNoLetters(String charset) {
        assertTaken(journey.receive("\uFEFF" + SMALL, Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everyUsualSeparatorIsFound(String separator) {
        assertTaken(journey.receive(SMALL.replace(";", separator)));
    }

    @Test
    void captionsMayStandBelowATitle() {
        assertTaken(journey.receive("Kundenliste;;;\n;;;\n" + SMALL));
    }

    @Test
    void quotesMayGoAcrossLines() {
        ImportId id = journey.receive("name,remark\nAnna,\"one\ntwo \"\"x\"\"\"\n");
        journey.check(id);
        journey.run(id, false);
        assertThat(customers.find(10_001).orElseThrow().data().remark()).isEqualTo("one\ntwo \"x\"");
    }

    @Test
    void aMissingQuoteRefusesTheFileAsAWhole() {
        String rows = "Anna,ok\n".repeat(40);
        assertRefusedInCheck(
                "importing.error.unreadable",
                journey.receive("name,remark\n" + rows + "Bob,\"open\n" + "Carl,x\n".repeat(20_000)));
    }

    @Test
    void tenMegabytesInACellRefuseTheFile() {
        assertRefused("importing.error.unreadable", () -> journey.receive("name,remark\nAnna," + "x".repeat(10 << 20)));
        assertRefusedInCheck(
                "importing.error.unreadable",
                journey.receive("name,remark\n" + "Anna,ok\n".repeat(40) + "Bob," + "x".repeat(10 << 20) + "\n"));
    }

    @Test
    void rowsOfAnotherWidthAreListed() {
        ImportId id = journey.receive("name,city\nAnna\nBob,Bonn,extra\n");
        journey.check(id);
        assertThat(journey.mistakes(id)).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(3);
            assertThat(finding.messageKey()).isEqualTo("importing.error.extraCells");
        });
    }

    @Test
    void repeatedCaptionsCountOnce() {
        ImportId id = journey.receive("name,city,city\nAnna,Ulm,Bonn\n");
        assertThat(imports.preview(id).plan().fields())
                .containsExactly(ImportField.DISPLAY_NAME, ImportField.CITY, null);
    }

    @Test
    void unknownColumnsMustBeGivenAMeaning() {
        ImportId id = journey.receive("foo^bar\nx^y\n");
        assertThatThrownBy(() -> journey.check(id)).hasMessage("importing.error.noName");
    }

    @Test
    void filesThatAreNoTableAreRefused() {
        assertRefused("importing.error.empty", () -> journey.receive(""));
        assertRefused("importing.error.empty", () -> journey.receive("\n\n  \n"));
        assertRefused(
                "importing.error.noCaptions", () -> journey.receive("1,Anna,anna@example.org\n2,Bob,b@example.org\n"));
        assertRefused("importing.error.noTable", () -> receive(new byte[] {1, 2, 0, (byte) 0xFF, 5, 0, 9}));
        assertRefused(
                "importing.error.oldFormat",
                () -> receive(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}));
        assertRefused("importing.error.noTable", () -> receive(zip("other.txt", "x")));
        assertRefused(
                "importing.error.brokenWorkbook",
                () -> receive("PK\u0003\u0004broken".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void ofFormulasOnlyTheKeptResultIsRead() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("name");
            sheet.getRow(0).createCell(1).setCellValue("remark");
            sheet.createRow(1).createCell(0).setCellValue("Anna");
            sheet.getRow(1).createCell(1).setCellFormula("1+1");
            sheet.getRow(1).getCell(1).setCellValue(7);
        });
        ImportId id = receive(workbook);
        journey.check(id);
        journey.run(id, false);
        assertThat(customers.find(10_001).orElseThrow().data().remark()).isEqualTo("7");
    }

    /** As programs write them that have never been opened in a spreadsheet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"B42\"><v>NaN</v></c>",
                "<c r=\"B42\"><v>1,5</v></c>",
                "<c r=\"B42\"><v>1e999</v></c>",
                "<c r=\"B42\" t=\"d\"><v>30.02.2026</v></c>"
            })
    void aNumberThatIsNoneIsToldWithItsRow(String cell) throws IOException {
        var rows = new StringBuilder(row(1, text("A1", "name") + text("B1", "remark")));
        for (int row = 2; row < 42; row++) {
            rows.append(row(row, text("A" + row, "Anna") + "<c r=\"B" + row + "\"><v>7</v></c>"));
        }
        rows.append(row(42, text("A42", "Bob") + cell)).append(row(43, text("A43", "Carl")));
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
        byte[] workbook =
                replaced(workbook(empty -> {}), "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        assertRefusedInCheck("importing.error.badNumber", receive(workbook));
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** Spreadsheets keep texts in a table of their own, our export keeps them in the cells. */
    @Test
    void escapedCharactersAreReadInSharedTexts() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("name");
            sheet.createRow(1).createCell(0).setCellValue("a_x001B_b _x005F_x0041_");
        });
        ImportId id = receive(workbook);
        assertThat(imports.preview(id).rows()).containsExactly(java.util.List.of("a\u001Bb _x0041_"));
    }

    @Test
    void workbooksMadeToDoHarmAreRefused() throws IOException {
        byte[] good = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("name"));
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>";
        assertRefused(
                "importing.error.entities",
                () -> receive(replaced(good, "xl/worksheets/sheet1.xml", entity.getBytes(StandardCharsets.UTF_8))));
        byte[] long1 = ("<worksheet>" + "x".repeat(5 << 20) + "</worksheet>").getBytes(StandardCharsets.UTF_8);
        assertRefused("importing.error.cellTooLarge", () -> receive(replaced(good, "xl/worksheets/sheet1.xml", long1)));
        byte[] bomb = "<a/>".repeat(5 << 20).getBytes(StandardCharsets.UTF_8);
        assertRefused("importing.error.bomb", () -> receive(replaced(good, "xl/styles.xml", bomb)));
    }

    /** A workbook may call its parts as it likes: what begins like mark-up is looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {"xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.XML", "xl/table.dat"
            })
    void harmIsFoundInEveryPart(String part) throws IOException {
        byte[] good = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("name"));
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>";
        assertRefused(
                "importing.error.entities",
                () -> receive(replaced(good, part, (" \n" + entity).getBytes(StandardCharsets.UTF_8))));
        assertRefused(
                "importing.error.brokenWorkbook",
                () -> receive(replaced(good, part, entity.getBytes(StandardCharsets.UTF_16))));
        byte[] bomb = "<a/>".repeat(5 << 20).getBytes(StandardCharsets.UTF_8);
        if (!part.contains("sheet1") && !part.contains("shared")) { // tables may be large
            assertRefused("importing.error.bomb", () -> receive(replaced(good, part, bomb)));
        }
    }

    private void assertTaken(ImportId id) {
        assertThat(journey.check(id).counts().bad()).isZero();
        journey.run(id, false);
        CustomerData zoe = customers.find(10_001).orElseThrow().data();
        assertThat(zoe.displayName()).isEqualTo("Zoë Weiß");
        assertThat(zoe.postcode()).isEqualTo("01067");
    }

    private void assertRefusedInCheck(String key, ImportId id) {
        Import refused = journey.check(id);
        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.message()).isEqualTo(key);
        assertThat(refused.messageValue()).isEqualTo("42");
        assertNothingIsIn();
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String key, Runnable receiving) {
        var refused = assertThatThrownBy(receiving::run).hasMessage(key);
        assertNothingIsIn();
        return refused;
    }

    private void assertNothingIsIn() {
        assertThat(jdbc.queryForObject("select count(*) from customer", Long.class))
                .isZero();
    }

    private ImportId receive(byte[] file) {
        return imports.receive("test", new ByteArrayInputStream(file));
    }

    private static byte[] workbook(Consumer<XSSFSheet> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            fill.accept(workbook.createSheet("x"));
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) {
        return replaced(null, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] replaced(byte[] workbook, String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            if (workbook != null) {
                var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.getName().equals(name)) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(zip);
                    }
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
