package org.kartei.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFields;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** Opens a file: finds out what it is, where its captions stand, and what its columns are about. */
@Component
class SourceTables {

    private static final int TOP = 20;
    private static final Pattern DATA = Pattern.compile(".*@.*|[\\d\\s.,:/+()-]+", Pattern.DOTALL);

    private final KnownCaptions captions;
    private final OwnFields ownFields;

    SourceTables(KnownCaptions captions, OwnFields ownFields) {
        this.captions = captions;
        this.ownFields = ownFields;
    }

    /** @throws BusinessRuleViolation when there is no table in it, or it has no captions */
    SourceTable open(Path file, ImportKind kind) throws IOException {
        Captions known = captions.of(kind);
        SourceRows rows = switch (FileKind.of(file)) {
            case CSV -> CsvShape.rows(file, known);
            case XLSX -> {
                XlsxInspection.of(file);
                yield new XlsxRows(file);
            }
        };
        SourceRow header = header(rows, known);
        List<String> titles = header.cells().stream().map(String::strip).toList();
        List<OwnField> own = kind == ImportKind.CUSTOMERS ? ownFields.offered() : List.of();
        boolean isOurs =
                known.isOurExport(titles, own.stream().map(OwnField::name).toList());
        return new SourceTable(rows, header.number(), titles, fields(titles, known, own, isOurs), isOurs);
    }

    /** The first of the upper rows that has the most known captions; unknown ones must at least look like some. */
    private static SourceRow header(SourceRows rows, Captions captions) throws IOException {
        var top = new ArrayList<SourceRow>();
        rows.read(row -> {
            if (!row.isBlank()) {
                top.add(row);
            }
            return top.size() < TOP;
        });
        if (top.isEmpty()) {
            throw new BusinessRuleViolation("importing.error.empty");
        }
        SourceRow best = top.getFirst();
        for (SourceRow row : top) {
            if (captions.recognised(row.cells()) > captions.recognised(best.cells())) {
                best = row;
            }
        }
        boolean looksLikeData = best.cells().stream()
                .anyMatch(cell -> !cell.isBlank() && DATA.matcher(cell).matches());
        if (captions.recognised(best.cells()) == 0 && looksLikeData) {
            throw new BusinessRuleViolation("importing.error.noCaptions");
        }
        return best;
    }

    private static List<@Nullable ImportTarget> fields(
            List<String> titles, Captions captions, List<OwnField> own, boolean isOurs) {
        var fields = new ArrayList<@Nullable ImportTarget>();
        var taken = new HashSet<ImportTarget>();
        for (String title : titles) {
            ImportTarget field = target(title, captions, own);
            boolean isFree = field != null && (field.isRepeatable() || taken.add(field));
            fields.add(isFree ? field : field instanceof NamedTarget known ? known.further() : null);
        }
        boolean isNameTheLastName = !isOurs
                && taken.contains(ImportField.FIRST_NAME)
                && !taken.contains(ImportField.LAST_NAME); // "Name;Vorname"
        if (isNameTheLastName) {
            fields.replaceAll(field -> field == ImportField.DISPLAY_NAME ? ImportField.LAST_NAME : field);
        }
        return fields;
    }

    /** What managers call one of their fields is that field, whatever else the word may mean in other files. */
    private static @Nullable ImportTarget target(String title, Captions captions, List<OwnField> own) {
        String reduced = Words.reduced(title);
        return captions.isOurs(title)
                ? captions.field(title)
                : own.stream()
                        .filter(field -> Words.reduced(field.name()).equals(reduced))
                        .<ImportTarget>map(OwnTarget::new)
                        .findFirst()
                        .orElseGet(() -> captions.field(title));
    }
}
