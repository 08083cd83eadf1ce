package org.kartei.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.PlainNumber;

/**
 * CSV as the spreadsheets of a locale open it by a double click: UTF-8 with a mark at the beginning, and a semicolon
 * between cells where the comma belongs to the numbers. Dates are ISO, texts are guarded (see {@link GuardedText}).
 */
final class CsvTable implements Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final CsvWriter csv;
    private final char decimalSeparator;

    CsvTable(OutputStream stream, List<String> captions, Locale locale) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        this.decimalSeparator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        this.csv = CsvWriter.builder()
                .fieldSeparator(decimalSeparator == ',' ? ';' : ',')
                .quoteStrategy(new Separators())
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(BUFFER)
                .build(out);
        write(captions.stream().map(GuardedText::of).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        var cells = new ArrayList<String>(values.size());
        for (Object value : values) {
            cells.add(text(value));
        }
        write(cells);
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    @Override
    public void close() {
        // the stream belongs to the caller, and nothing else is held
    }

    private void write(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> GuardedText.of(text);
            case BigDecimal number -> PlainNumber.of(number).replace('.', decimalSeparator);
            default -> value.toString();
        };
    }

    /** Quotes whatever another separator than ours would tear apart, so that no piece of a text becomes a cell. */
    private static final class Separators implements QuoteStrategy {

        private static final int NUMBER = 1;
        private static final int TEARS = 2;
        private static final byte[] KINDS = new byte[128];

        static {
            "0123456789,.-".chars().forEach(c -> KINDS[c] |= NUMBER);
            ",;\t|'".chars().forEach(c -> KINDS[c] |= TEARS);
        }

        /** Asked for each of millions of cells: one look at each character. */
        @Override
        public boolean quoteValue(int line, int field, String value) {
            int length = value.length();
            if (length == 0) {
                return false;
            }
            int all = NUMBER;
            int any = 0;
            for (int i = 0; i < length; i++) {
                char c = value.charAt(i);
                int kind = c < KINDS.length ? KINDS[c] : 0;
                all &= kind;
                any |= kind;
            }
            boolean isTorn = (any & TEARS) != 0 && all != NUMBER;
            return isTorn || value.charAt(0) <= ' ' || value.charAt(length - 1) <= ' ';
        }
    }
}
