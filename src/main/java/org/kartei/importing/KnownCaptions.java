package org.kartei.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kartei.shell.Translations;
import org.springframework.stereotype.Component;

/** The captions that are recognised, by what a file brings. */
@Component
class KnownCaptions {

    /** Columns of our own lists that say something about a customer, but are not given from outside. */
    private static final List<String> NOT_TAKEN_OVER = List.of(
            "customer.column.creditBalance",
            "customer.column.openAmount",
            "customer.column.activePasses",
            "customer.column.nextFollowUp",
            "customer.column.lastSession");

    private final Map<ImportKind, Captions> all = new EnumMap<>(ImportKind.class);

    KnownCaptions(Translations translations) {
        for (ImportKind kind : ImportKind.values()) {
            List<String> others = kind == ImportKind.CUSTOMERS ? NOT_TAKEN_OVER : List.of();
            all.put(kind, new Captions(translations, kind.words(), kind.fields(), others));
        }
    }

    Captions of(ImportKind kind) {
        return Objects.requireNonNull(all.get(kind));
    }
}
