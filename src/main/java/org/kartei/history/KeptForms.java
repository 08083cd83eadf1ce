package org.kartei.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kartei.security.CurrentUser;
import org.kartei.shared.Folded;
import org.kartei.shell.Formats;
import org.kartei.shell.Translations;
import org.springframework.stereotype.Component;

/**
 * How what somebody types stands in the history, where dates, numbers, texts of ours and the names of fields are kept without
 * a language (FILE-9).
 */
@Component
class KeptForms {

    /** Captions of fields are below this, behind their subject. */
    private static final String FIELD = ".field.";

    private static final Pattern FIELD_KEY = Pattern.compile("[\\w-]+\\.field\\..+");

    /** What is shorter begins too many texts. */
    private static final int SHORTEST = 2;

    private static final int MOST = 40;

    private final Translations texts;
    private final CurrentUser currentUser;

    KeptForms(Translations texts, CurrentUser currentUser) {
        this.texts = texts;
        this.currentUser = currentUser;
    }

    /** Of values that are shown like that, or begin so. */
    List<String> values(String typed) {
        Locale language = currentUser.language();
        var forms = new ArrayList<>(HistoryValue.keptNumbers(typed.strip(), language));
        Formats.of(language).parseDate(typed).ifPresent(date -> forms.add(HistoryValue.date(date)));
        String needle = Folded.plain(typed);
        if (needle.length() >= SHORTEST) {
            Stream.of(Locale.getISOCountries())
                    .filter(code -> Folded.plain(Locale.of("", code).getDisplayCountry(language))
                            .startsWith(needle))
                    .forEach(code -> forms.add(new HistoryValue.Country(code).kept()));
            texts.keys(language, text -> Folded.plain(text).startsWith(needle)).stream()
                    .filter(key -> !FIELD_KEY.matcher(key).matches())
                    .sorted(Comparator.comparingInt(
                            key -> texts.getTranslation(key, language).length()))
                    .limit(MOST)
                    .forEach(key -> forms.add(HistoryValue.key(key).kept()));
        }
        return forms;
    }

    /** The subjects and fields, with {@value #FIELD} between, in whose captions this stands. */
    List<String> fields(String typed) {
        String needle = Folded.plain(typed);
        return texts.keys(currentUser.language(), text -> Folded.plain(text).contains(needle)).stream()
                .filter(key -> FIELD_KEY.matcher(key).matches())
                .toList();
    }
}
