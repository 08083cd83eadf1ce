package org.kartei.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a table of any length, row by row: the memory it needs does not grow with the rows (LIST-9). */
public final class TableWriter {

    private TableWriter() {}

    /**
     * Writes one table and leaves the stream open.
     *
     * @param title what a workbook calls its sheet
     * @param cutMark what a workbook says at the end of a text that is too long for its cell
     * @param rows called once, hands every row to the consumer that it gets
     * @param locale whose spreadsheets the file is for
     * @throws IOException when the stream takes no more
     */
    public static <T> void write(
            ExportFormat format,
            OutputStream out,
            String title,
            String cutMark,
            List<ExportColumn<T>> columns,
            Consumer<Consumer<T>> rows,
            Locale locale)
            throws IOException {
        List<String> captions = columns.stream().map(ExportColumn::caption).toList();
        try (Table table = open(format, out, title, cutMark, captions, locale)) {
            rows.accept(row -> {
                try {
                    table.row(values(columns, row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            table.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Table open(
            ExportFormat format, OutputStream out, String title, String cutMark, List<String> captions, Locale locale)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(out, captions, locale);
            case XLSX -> new XlsxTable(out, title, captions, cutMark);
        };
    }

    private static <T> List<@Nullable Object> values(List<ExportColumn<T>> columns, T row) {
        var values = new ArrayList<@Nullable Object>(columns.size());
        for (ExportColumn<T> column : columns) {
            values.add(column.value().apply(row));
        }
        return values;
    }
}
