package org.kartei.importing.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kartei.importing.ImportCounts;

/** The rows of a file in one sentence that leaves out whatever there is none of. */
final class CountText {

    private CountText() {}

    /** What the check has found. */
    static String found(Component where, ImportCounts counts) {
        var parts = new LinkedHashMap<String, Long>();
        parts.put("importing.count.new", counts.good(false));
        parts.put("importing.count.bad", counts.bad());
        parts.put("importing.count.duplicates", counts.duplicates());
        return text(where, counts.total(), parts);
    }

    /** What has become of the rows. */
    static String done(Component where, ImportCounts counts) {
        var parts = new LinkedHashMap<String, Long>();
        parts.put("importing.count.added", counts.added());
        parts.put("importing.count.skipped", counts.skipped());
        parts.put("importing.count.failed", counts.failed());
        parts.put("importing.count.removed", counts.removed());
        return text(where, counts.total(), parts);
    }

    private static String text(Component where, long total, Map<String, Long> parts) {
        String rows = where.getTranslation("importing.count.rows", total);
        String rest = parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part -> where.getTranslation(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        return rest.isEmpty() ? rows : rows + ": " + rest;
    }
}
