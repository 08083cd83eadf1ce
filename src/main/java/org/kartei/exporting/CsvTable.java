package org.kartei.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * CSV as the spreadsheets of a locale open it by a double click: UTF-8 with a mark at the beginning, and a semicolon
 * between cells where the comma belongs to the numbers. Dates are ISO, texts are guarded (see {@link GuardedText}).
 */
final class CsvTable implements Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final Writer out;
    private final CsvWriter csv;
    private final char decimalSeparator;

    CsvTable(OutputStream stream, List<String> captions, Locale locale) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        this.decimalSeparator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        this.csv = CsvWriter.builder()
                .fieldSeparator(decimalSeparator == ',' ? ';' : ',')
                .quoteStrategy(new Separators())
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        out.write(BYTE_ORDER_MARK);
        write(captions.stream().map(GuardedText::of).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        write(values.stream().map(this::text).toList());
    }

    @Override
    public void finish() throws IOException {
        out.flush();
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
            case BigDecimal number -> number.toPlainString().replace('.', decimalSeparator);
            default -> value.toString();
        };
    }

    /** Quotes whatever another separator than ours would tear apart, so that no piece of a text becomes a cell. */
    private static final class Separators implements QuoteStrategy {

        private static final String SIGNS = ",;\t|'";

        @Override
        public boolean quoteValue(int line, int field, String value) {
            boolean isNumber = true;
            boolean isTorn = false;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                isNumber &= c >= '0' && c <= '9' || c == ',' || c == '.' || c == '-';
                isTorn |= SIGNS.indexOf(c) >= 0;
            }
            boolean hasSpaceAround =
                    !value.isEmpty() && (value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ');
            return isTorn && !isNumber || hasSpaceAround;
        }
    }
}
