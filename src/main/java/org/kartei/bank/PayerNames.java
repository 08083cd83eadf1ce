package org.kartei.bank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kartei.shared.Folded;

/**
 * How a customer may be called, folded as in the overview, whom a bank calls so: in either order of the words, without titles, and one of
 * two who share an account. Banks write UE for Ü; both are found.
 */
final class PayerNames {

    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}'\\-]+");
    private static final Set<String> NOT_NAMES = Set.of(
            "herr", "frau", "dr", "prof", "mr", "mrs", "ms", "dhr", "mevr", "mw", "hr", "pr", "und", "u", "and", "en",
            "ja", "oder", "or", "of", "voi");
    private static final int WORDS = 6;

    private PayerNames() {}

    /** Empty for nobody. */
    static Set<String> of(String payer) {
        var folded = new LinkedHashSet<String>();
        if (!payer.isBlank()) {
            spellings(Folded.plain(payer), folded);
            spellings(Folded.plain(withoutUmlauts(payer)), folded);
        }
        return folded;
    }

    /** As banks write them that know no others. */
    private static String withoutUmlauts(String payer) {
        return payer.replaceAll("[äÄ]", "ae").replaceAll("[öÖ]", "oe").replaceAll("[üÜ]", "ue");
    }

    private static void spellings(String plain, Set<String> folded) {
        add(plain, folded);
        List<String> words = new ArrayList<>();
        for (String word : NO_NAME.split(plain)) {
            if (!word.isBlank() && !NOT_NAMES.contains(word)) {
                words.add(word);
            }
        }
        add(String.join(" ", words), folded);
        if (words.size() < 2 || words.size() > WORDS) {
            return;
        }
        add(words.getLast() + " " + String.join(" ", words.subList(0, words.size() - 1)), folded);
        add(String.join(" ", words.subList(1, words.size())) + " " + words.getFirst(), folded);
        for (String one : words) {
            for (String other : words) {
                if (!one.equals(other)) {
                    add(one + " " + other, folded);
                }
            }
        }
    }

    private static void add(String name, Set<String> folded) {
        if (!name.isBlank()) {
            folded.add(Folded.needle(name));
            folded.add(Folded.searchable(name));
        }
    }
}
