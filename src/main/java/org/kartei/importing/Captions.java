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
import org.springframework.stereotype.Component;

/** Recognises what the columns of a file are about by their captions: our own in every language, and usual others. */
@Component
class Captions {

    /** Columns of our own lists that say something about a customer, but are not given from outside. */
    private static final List<String> NOT_TAKEN_OVER =
            List.of("creditBalance", "openAmount", "activePasses", "nextFollowUp", "lastSession");

    private final Map<String, ImportField> fields = new HashMap<>();
    private final Map<Locale, Set<String>> own = new HashMap<>();

    Captions(Translations translations) {
        Words.standingFor("caption.").forEach((word, field) -> fields.put(word, ImportField.valueOf(field)));
        for (Locale language : Languages.ALL) {
            var captions = new HashSet<String>();
            for (ImportField field : ImportField.values()) {
                String caption = translations.getTranslation(field.captionKey(), language);
                fields.put(Words.reduced(caption), field);
                captions.add(caption);
            }
            NOT_TAKEN_OVER.forEach(
                    key -> captions.add(translations.getTranslation("customer.column." + key, language)));
            own.put(language, captions);
        }
    }

    /** What the column is about; null if the caption tells nothing. */
    @Nullable
    ImportField field(String caption) {
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
