package org.kartei.shared;

import java.util.List;
import java.util.Locale;

/** The languages that Kartei speaks; English is the reference. */
public final class Languages {

    public static final List<Locale> ALL =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("nl"), Locale.forLanguageTag("et"));

    private Languages() {}

    /** The spoken language nearest to the wanted one, English if there is none. */
    public static Locale nearest(Locale wanted) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
