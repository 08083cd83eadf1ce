package org.kartei.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** INV-5: the booking batch field by field, as the description at developer.datev.de has it (header 700, format version 13). */
class DatevBatchTests {

    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 5, 4, 10, 0, 1, 7_000_000);

    private static final AccountPlan PLAN = AccountPlan.of(Map.of(
            AccountPlan.ADVISER, "29098",
            AccountPlan.CLIENT, "55003",
            AccountPlan.FIRST_MONTH, "8",
            AccountPlan.CHART, "SKR04"));

    /** Which of the 125 columns are texts; the sample file of the description has quotation marks in the same ones. */
    private static final String KINDS = ".TT..T..T.TT.T.T...TTTTTTTTTTTTTTTTTTT.T.T.....TTTTTTTTTTTTT"
            + "TTTTTTTTTTTTTTTTTTTTTTTTTTT...T...TT.T...TT.T.T.TT.T.....T.TT.T..";

    /** What the description allows, by column. */
    private static final Map<Integer, String> ALLOWED = new TreeMap<>(Map.of(
            1, "(?!0{1,10},00)\\d{1,10},\\d{2}",
            2, "\"(S|H)\"",
            7, "(?!0{1,9}$)\\d{1,9}",
            8, "(?!0{1,9}$)\\d{1,9}",
            10, "\\d{4}",
            11, "\"[\\w$&%*+\\-/]{0,36}\"",
            12, "\"[\\w$&%*+\\-/]{0,12}\"",
            14, "\"(?:[^\"]|\"\"){0,60}\"",
            114, "0|1"));

    @Test
    void inv5TheHeadHas31FieldsInTheirPlaces() throws IOException {
        String[] head = lines().getFirst().split(";", -1);
        assertThat(head)
                .containsExactly(
                        "\"EXTF\"",
                        "700",
                        "21",
                        "\"Buchungsstapel\"",
                        "13",
                        "20260504100001007",
                        "",
                        "\"KA\"",
                        "\"\"",
                        "\"\"",
                        "29098",
                        "55003",
                        "20250801",
                        "4",
                        "20260401",
                        "20260430",
                        "\"Kartei 2026-04\"",
                        "\"\"",
                        "1",
                        "0",
                        "0",
                        "\"EUR\"",
                        "",
                        "\"\"",
                        "",
                        "",
                        "\"04\"",
                        "",
                        "",
                        "\"\"",
                        "\"\"");
        assertThat(head).hasSize(31);
    }

    @Test
    void inv5TheSecondLineNames125Columns() throws IOException {
        String[] captions = lines().get(1).split(";", -1);
        assertThat(captions).hasSize(DatevColumns.COUNT).doesNotHaveDuplicates();
        assertThat(List.of(captions[0], captions[6], captions[9], captions[10], captions[13]))
                .containsExactly("Umsatz (ohne Soll/Haben-Kz)", "Konto", "Belegdatum", "Belegfeld 1", "Buchungstext");
        assertThat(List.of(captions[20], captions[36], captions[47], captions[86], captions[87]))
                .containsExactly(
                        "Beleginfo - Art 1",
                        "KOST1 - Kostenstelle",
                        "Zusatzinformation - Art 1",
                        "Zusatzinformation- Inhalt 20",
                        "Stück");
        assertThat(List.of(captions[113], captions[115], captions[124]))
                .containsExactly("Festschreibung", "Datum Zuord. Steuerperiode", "Abw. Skontokonto");
    }

    @Test
    void inv5ABookingFillsTheColumnsThatAreItsOwn() throws IOException {
        List<String> row = row(booking("119.00", "2026-00001", "2026-00001", "Anna Müller"));
        assertThat(row.subList(0, 15))
                .containsExactly(
                        "119,00",
                        "\"S\"",
                        "\"\"",
                        "",
                        "",
                        "\"\"",
                        "10001",
                        "4400",
                        "\"\"",
                        "3004",
                        "\"2026-00001\"",
                        "\"\"",
                        "",
                        "\"Rechnung 2026-00001 Anna Müller\"",
                        "");
        assertThat(row.get(113)).isEqualTo("0");
        assertThat(row).hasSize(KINDS.length());
        for (int column = 1; column <= row.size(); column++) {
            boolean isText = KINDS.charAt(column - 1) == 'T';
            assertThat(row.get(column - 1))
                    .as("column %s", column)
                    .matches(ALLOWED.getOrDefault(column, isText ? "\"\"" : ""));
        }
    }

    @Test
    void inv5WhatIsTakenBackIsCreditedInsteadOfNegative() throws IOException {
        List<String> row = row(booking("-119.00", "2026-00001", "S2026-00001", "Anna"));
        assertThat(row.subList(0, 2)).containsExactly("119,00", "\"H\"");
        assertThat(row.subList(10, 12)).containsExactly("\"2026-00001\"", "\"S2026-00001\"");
    }

    @Test
    void inv5TextsKeepToTheirLengthLettersAndQuotes() throws IOException {
        assertThat(row(booking("1.00", "R 7/ä.§;#" + "x".repeat(40), "", "")).get(10))
                .isEqualTo("\"R-7/-----" + "x".repeat(27) + "\"");
        assertThat(text("Say \"hello\"")).isEqualTo("\"Rechnung Say \"\"hello\"\"\"");
        assertThat(text("Zoë\r\n=Łukasz\tĐ 李 €")).isEqualTo("\"Rechnung Zoë =?ukasz ? ? €\"");
        assertThat(text("Õnne Žukov Šimůnek Ānna")).isEqualTo("\"Rechnung Õnne Žukov Šimunek Anna\"");
        assertThat(text("x".repeat(99))).hasSize(62);
        assertThat(row(booking("1.00", "2026-00001", "S2026-000001X", "")).get(11))
                .as("twelve letters at most")
                .isEqualTo("\"\"");
    }

    @Test
    void inv5EveryLineEndsWithCrAndLfInTheCharactersOfWindows() throws IOException {
        byte[] file = file(booking("1.00", "1", "1", "Ä€"));
        assertThat(new String(file, ANSI))
                .endsWith("\r\n")
                .contains("Geschäftspartnerbank")
                .contains("Ä€");
        assertThat(new String(file, ANSI).replace("\r\n", ""))
                .doesNotContain("\r")
                .doesNotContain("\n");
        assertThat(file).contains((byte) 0xC4, (byte) 0x80);
    }

    @Test
    void inv5AFullBatchGoesOnInAnotherFileOfTheArchive() throws IOException {
        var out = new ByteArrayOutputStream();
        var archive = new DatevArchive(key -> "Rechnung", out);
        archive.begin(head());
        Booking booking = booking("1.00", "1", "1", "");
        IntStream.range(0, DatevBatch.MOST + 1).forEach(i -> archive.add(booking));
        archive.begin(new DatevHead(PLAN, APRIL.plusMonths(1), "EUR", NOW));
        archive.finish();
        var files = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long lines = new String(zip.readAllBytes(), ANSI).lines().count();
                files.add(entry.getName() + " " + (lines - 2));
            }
        }
        assertThat(files)
                .containsExactly(
                        "EXTF_Buchungsstapel_2026-04.csv 99999",
                        "EXTF_Buchungsstapel_2026-04_2.csv 1",
                        "EXTF_Buchungsstapel_2026-05.csv 0");
    }

    private static Booking booking(String amount, String invoice, String document, String name) {
        return new Booking(
                LocalDate.of(2026, 4, 30),
                "10001",
                "4400",
                new BigDecimal(amount),
                AccountSlot.of(AccountUse.BANK),
                invoice,
                document,
                "accounting.words.invoice",
                10001,
                name);
    }

    private static String text(String name) throws IOException {
        return row(booking("1.00", "", "", name)).get(13);
    }

    private static DatevHead head() {
        return new DatevHead(PLAN, APRIL, "EUR", NOW);
    }

    private static byte[] file(Booking... bookings) throws IOException {
        var out = new ByteArrayOutputStream();
        var batch = new DatevBatch(head(), key -> "Rechnung", out);
        List.of(bookings).forEach(batch::add);
        batch.finish();
        return out.toByteArray();
    }

    private static List<String> lines(Booking... bookings) throws IOException {
        return List.of(new String(file(bookings), ANSI).split("\r\n"));
    }

    private static List<String> row(Booking booking) throws IOException {
        return List.of(lines(booking).get(2).split(";", -1));
    }
}
