package org.kartei.customer;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;

/**
 * What a customer has in the own fields (FILE-3). Kept in one line, "3=Ballet; 7=2026-05-04", by the ids of the fields; the
 * same values stand in columns of their own to be searched (see decision 10).
 *
 * @param kept by the id of the field, without empty ones
 */
public record OwnValues(Map<Long, String> kept) {

    public static final OwnValues NONE = new OwnValues(Map.of());

    private static final String SIGNS = ";=";

    public OwnValues {
        kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    }

    /** The value as what it is: a text, number, date or truth; null for none. */
    public @Nullable Object get(OwnField field) {
        String value = kept.get(field.id().value());
        return value == null ? null : field.kind().read(value);
    }

    /** The same with another value in one field; null or an empty text for none. */
    public OwnValues with(OwnField field, @Nullable Object value) {
        var values = new TreeMap<>(kept);
        String text = OwnFieldKind.keep(value);
        if (text.isEmpty()) {
            values.remove(field.id().value());
        } else {
            values.put(field.id().value(), text);
        }
        return new OwnValues(values);
    }

    String line() {
        return kept.entrySet().stream()
                .map(each -> each.getKey() + "=" + EscapedText.of(each.getValue(), SIGNS))
                .collect(Collectors.joining("; "));
    }

    static OwnValues read(String line) {
        if (line.isEmpty()) {
            return NONE;
        }
        var values = new TreeMap<Long, String>();
        for (String piece : EscapedText.split(';', line)) {
            int equals = piece.indexOf('=');
            values.put(Long.valueOf(piece.substring(0, equals)), EscapedText.plain(piece.substring(equals + 1)));
        }
        return new OwnValues(values);
    }
}
