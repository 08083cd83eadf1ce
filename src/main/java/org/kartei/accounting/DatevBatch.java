package org.kartei.accounting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A booking batch of DATEV: head of version 700, category 21, format version 13, as developer.datev.de describes it. Windows-1252, semicolons,
 * CR and LF; amounts have no sign: S or H says whether the account in the column Konto is debited or credited. Our accounts for sales find
 * the tax themselves, so the column BU-Schlüssel stays empty.
 */
final class DatevBatch {

    /** The most bookings that one batch may have. */
    static final int MOST = 99_999;

    static final String PREFIX = "EXTF_Buchungsstapel_";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMM", Locale.ROOT);
    private static final String END = "\r\n";

    private final UnaryOperator<String> words;
    private final Writer out;

    /** @param words gives a key its words */
    DatevBatch(DatevHead head, UnaryOperator<String> words, OutputStream stream) throws IOException {
        this.words = words;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, DatevText.CHARSET));
        out.write(head.line() + END + DatevColumns.CAPTIONS + END);
    }

    /** @param part from 1 on, where a month has more bookings than fit into one */
    static String name(YearMonth month, int part) {
        return PREFIX + month + (part == 1 ? "" : "_" + part) + ".csv";
    }

    void add(Booking booking) {
        try {
            out.write(row(booking));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is still missing; the stream stays open. */
    void finish() throws IOException {
        out.flush();
    }

    private String row(Booking booking) {
        boolean isCancellation = !booking.document().equals(booking.invoice());
        return String.join(
                        ";",
                        DatevText.amount(booking.amount()),
                        booking.amount().signum() > 0 ? "\"S\"" : "\"H\"",
                        "\"\"",
                        "",
                        "",
                        "\"\"",
                        booking.account(),
                        booking.other(),
                        "\"\"",
                        DAY.format(booking.day()),
                        DatevText.number(booking.invoice()),
                        DatevText.secondNumber(isCancellation ? booking.document() : ""),
                        "",
                        DatevText.text(booking.text(words.apply(booking.words()))))
                + DatevColumns.REST
                + END;
    }
}
