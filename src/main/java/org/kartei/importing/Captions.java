package org.kartei.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.Languages;
import org.kartei.shell.Translations;

/** Recognises what the columns of a file are about by their captions: our own in every language, and usual others. */
final class Captions {

    private final Map<String, NamedTarget> fields = new HashMap<>();
    private final Map<Locale, Set<String>> own = new HashMap<>();

    /**
     * @param words under which other programs' captions stand
     * @param others keys of further captions of ours, which tell nothing that is taken over
     */
    Captions(Translations translations, String words, List<? extends NamedTarget> known, List<String> others) {
        Words.standingFor(words)
                .forEach((word, name) -> known.stream()
                        .filter(field -> field.written().equals(name))
                        .forEach(field -> fields.put(word, field)));
        for (Locale language : Languages.ALL) {
            var captions = new HashSet<String>();
            for (NamedTarget field : known) {
                String caption = translations.getTranslation(field.captionKey(), language);
                fields.put(Words.reduced(caption), field);
                captions.add(caption);
            }
            others.forEach(key -> captions.add(translations.getTranslation(key, language)));
            own.put(language, captions);
        }
    }

    /** What the column is about; null if the caption tells nothing. */
    @Nullable
    NamedTarget field(String caption) {
        return fields.get(Words.reduced(caption));
    }

    int recognised(List<String> captions) {
        return (int) captions.stream().filter(caption -> field(caption) != null).count();
    }

    /** Whether all captions are as we write them: then the texts under them are exactly as they were, spaces too. */
    boolean isOurExport(List<String> captions, List<String> ownFields) {
        List<String> ours = captions.stream()
                .filter(caption -> !ownFields.contains(caption))
                .toList();
        return !ours.isEmpty() && own.values().stream().anyMatch(each -> each.containsAll(ours));
    }

    /** Whether a column of ours is called like this in any language. */
    boolean isOurs(String caption) {
        return own.values().stream().anyMatch(each -> each.contains(caption));
    }
}
