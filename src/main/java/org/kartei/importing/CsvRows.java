package org.kartei.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.kartei.exporting.GuardedText;
import org.kartei.shared.BusinessRuleViolation;

/** The rows of a CSV file; texts that we guard against spreadsheets when writing lose their guard here. */
record CsvRows(Path file, Encoding encoding, char separator) implements SourceRows {

    private static final int RECORD = 1 << 20;

    @Override
    public void read(Predicate<SourceRow> wantsMore) throws IOException {
        long number = 0;
        var cells = CsvRecordHandler.of(
                handler -> handler.maxFields(COLUMNS).maxFieldSize(CELL).maxRecordSize(RECORD));
        try (Reader in = encoding.open(file);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(RECORD)
                        .build(cells, in);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            while (records.hasNext()) {
                number++;
                var fields = records.next().getFields();
                if (!wantsMore.test(new SourceRow(
                        number, fields.stream().map(GuardedText::read).toList()))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            // too large, or a quotation mark without its twin: the two look the same
            throw new BusinessRuleViolation("importing.error.unreadable", number + 1);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
