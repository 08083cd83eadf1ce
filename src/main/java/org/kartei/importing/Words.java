package org.kartei.importing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.kartei.shared.Folded;

/** The words that files of other programs use, in our four languages: captions, and values that are one of a few. */
final class Words {

    private static final Properties ALL = read();

    private Words() {}

    /** What each word stands for, the words reduced: the entries whose keys begin with the prefix. */
    static Map<String, String> standingFor(String prefix) {
        var words = new HashMap<String, String>();
        ALL.forEach((key, text) -> {
            if (((String) key).startsWith(prefix)) {
                String meaning = ((String) key).substring(prefix.length());
                for (String word : ((String) text).split(",")) {
                    words.put(reduced(word), meaning);
                }
            }
        });
        return words;
    }

    /** Folded, and without anything but letters and digits: "E-Mail:" becomes "email". */
    static String reduced(String text) {
        return Folded.letters(text);
    }

    private static Properties read() {
        var words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/importing/words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
