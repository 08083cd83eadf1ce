package org.kartei.duplicate;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.ColognePhonetic;
import org.kartei.shared.Folded;

/** How a name sounds, by Cologne phonetics, in whatever order its words stand: Meier, Anna is Anna Mayer. */
final class SoundOfName {

    private static final ColognePhonetic COLOGNE = new ColognePhonetic();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private SoundOfName() {}

    /** Empty when there is no word in it. */
    static String of(String name) {
        return BETWEEN_WORDS
                .splitAsStream(Folded.plain(name)) // it knows the letters from A to Z
                .filter(word -> !word.isEmpty())
                .map(SoundOfName::ofWord)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Words of other scripts have no sound here and are taken as they are. */
    private static String ofWord(String word) {
        String sound = COLOGNE.colognePhonetic(word);
        return sound == null || sound.isEmpty() ? word.toLowerCase(Locale.ROOT) : sound;
    }
}
