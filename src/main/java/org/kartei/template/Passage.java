package org.kartei.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a text stands.
 *
 * @param kind null for the footer, which all letters have in common
 * @param language of the document, of two letters
 */
public record Passage(@Nullable DocumentKind kind, Place place, String language) {

    private static final int LETTERS = 1000;
    private static final int FOOTER_LETTERS = 300;
    private static final int LINES = 20;
    private static final int FOOTER_LINES = 4;

    /** Above the lines, below everything, or at the end of the page. */
    public enum Place {
        OPENING,
        CLOSING,
        FOOTER
    }

    public static Passage footer(String language) {
        return new Passage(null, Place.FOOTER, language);
    }

    /** What can stand there for what a document says. */
    public List<Placeholder> placeholders() {
        var known = new ArrayList<>(List.of(Placeholder.SCHOOL));
        if (kind != null) {
            known.add(Placeholder.NAME);
            known.addAll(kind.own());
        }
        return known;
    }

    /** The most letters that fit. */
    public int letters() {
        return kind == null ? FOOTER_LETTERS : LETTERS;
    }

    /** The most lines that fit. */
    public int lines() {
        return kind == null ? FOOTER_LINES : LINES;
    }
}
