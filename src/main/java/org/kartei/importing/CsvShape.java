package org.kartei.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kartei.shared.BusinessRuleViolation;

/** Finds out how a CSV file separates its cells: by the captions that it gives, else by rows of the same width. */
final class CsvShape {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 30;
    private static final int RECOGNISED = 1_000;

    private CsvShape() {}

    static CsvRows rows(Path file, Captions captions) throws IOException {
        Encoding encoding = Encoding.of(file);
        var best = new CsvRows(file, encoding, SEPARATORS[0]);
        BusinessRuleViolation refusal = null;
        int highest = -1;
        for (char separator : SEPARATORS) {
            var rows = new CsvRows(file, encoding, separator);
            var sample = new ArrayList<SourceRow>();
            try {
                rows.read(row -> sample.add(row) && sample.size() < SAMPLE);
            } catch (BusinessRuleViolation e) {
                refusal = e; // perhaps only with this separator; what came before may still tell
            }
            int score = score(sample, captions);
            if (score > highest) {
                highest = score;
                best = rows;
            }
        }
        if (highest <= 0 && refusal != null) {
            throw refusal;
        }
        return best;
    }

    private static int score(List<SourceRow> sample, Captions captions) {
        int recognised = sample.stream()
                .mapToInt(row -> captions.recognised(row.cells()))
                .max()
                .orElse(0);
        long width = sample.isEmpty() ? 0 : sample.getFirst().cells().size();
        long even = width < 2
                ? 0
                : sample.stream().filter(row -> row.cells().size() == width).count();
        return recognised * RECOGNISED + (int) even;
    }
}
