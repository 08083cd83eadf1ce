package org.kartei.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LIST-9: CSV and XLSX as the spreadsheets of the reader's language take them. */
class TableWriterTests {

    private static final List<ExportColumn<Object[]>> COLUMNS = IntStream.range(0, 6)
            .mapToObj(i -> new ExportColumn<Object[]>("C" + i, row -> row[i]))
            .toList();
    private static final String CUT = "… [cut off]";
    private static final Object[] ROW = {
        "a;b,c \"d\"\ne", new BigDecimal("-12.50"), 10_001L, LocalDate.of(2026, 11, 24), true, null
    };

    @Test
    void csvFitsTheLanguage() throws IOException {
        assertThat(csv(Locale.GERMAN, ROW))
                .isEqualTo("\uFEFFC0;C1;C2;C3;C4;C5\r\n\"a;b,c \"\"d\"\"\ne\";-12,50;10001;2026-11-24;true;\r\n");
        assertThat(csv(Locale.ENGLISH, ROW))
                .isEqualTo("\uFEFFC0,C1,C2,C3,C4,C5\r\n\"a;b,c \"\"d\"\"\ne\",-12.50,10001,2026-11-24,true,\r\n");
        for (String language : List.of("nl", "et")) {
            assertThat(csv(Locale.forLanguageTag(language), ROW)).startsWith("\uFEFFC0;C1");
        }
    }

    @Test
    void noPieceOfATextBecomesAFormulaUnderAnotherSeparator() throws IOException {
        assertThat(csv(Locale.ENGLISH, new Object[] {"x;=1+1", null, null, null, null, null}))
                .contains("\"x;=1+1\"");
    }

    @Test
    void workbooksHaveTypedCells() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(ROW)))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(ROW[0]);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-12.5);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(10_001);
            assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(ROW[3]);
            assertThat(row.getCell(4).getBooleanCellValue()).isTrue();
            assertThat(row.getCell(5)).isNull();
        }
    }

    @Test
    void workbooksCarryEveryCharacterAndNoFormula() throws IOException {
        List<String> texts = List.of(
                "=1+1", "+49 711", "a\u0000\u0001\r\nb\uFFFE", "_x0041_", "_x005F_", "\uD83D\uDE00", " x ", "@");
        Object[] row = Arrays.copyOf(texts.toArray(), 6);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(row)))) {
            for (int i = 0; i < row.length; i++) {
                var cell = workbook.getSheetAt(0).getRow(1).getCell(i);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(row[i]);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(i < 2);
            }
        }
    }

    /** What a workbook would change stays text: long numbers, and days before its calendar begins. */
    @Test
    void nothingLosesDigits() throws IOException {
        Object[] row = {new BigDecimal("12345678901234567.89"), Long.MAX_VALUE, LocalDate.of(1899, 1, 2), 7, "", null};
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(row)))) {
            var cells = workbook.getSheetAt(0).getRow(1);
            assertThat(cells.getCell(0).getStringCellValue()).isEqualTo("12345678901234567.89");
            assertThat(cells.getCell(1).getStringCellValue()).isEqualTo("9223372036854775807");
            assertThat(cells.getCell(2).getStringCellValue()).isEqualTo("1899-01-02");
            assertThat(cells.getCell(3).getNumericCellValue()).isEqualTo(7);
        }
    }

    /** Excel takes no more in a cell, and would call the whole file damaged; who reads it is told. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE00", "\u0001", "ab\uD83D\uDE00\u0001"})
    void aTextTooLongForACellEndsWithAWordAboutIt(String letters) throws IOException {
        String text = letters.repeat(40_000 / letters.length());
        Object[] row = {text, "next", null, null, null, null};
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(row)))) {
            var cells = workbook.getSheetAt(0).getRow(1);
            String cut = cells.getCell(0).getStringCellValue();
            assertThat(cut).endsWith(CUT).hasSizeLessThanOrEqualTo(32_767);
            assertThat(text).startsWith(cut.substring(0, cut.length() - CUT.length()));
            assertThat(cells.getCell(1).getStringCellValue()).isEqualTo("next");
        }
        assertThat(csv(Locale.ENGLISH, row)).contains(text);
    }

    @Test
    void aTextThatJustFitsIsWhole() throws IOException {
        String text = "x".repeat(32_767);
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(xlsx(new Object[] {text, null, null, null, null, null})))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(text);
        }
    }

    private static String csv(Locale locale, Object[] row) throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.write(ExportFormat.CSV, out, "Customers", CUT, COLUMNS, rows -> rows.accept(row), locale);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(Object[] row) throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.write(ExportFormat.XLSX, out, "Customers", CUT, COLUMNS, rows -> rows.accept(row), Locale.ENGLISH);
        return out.toByteArray();
    }
}
