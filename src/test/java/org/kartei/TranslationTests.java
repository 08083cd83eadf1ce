package org.kartei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * APP-2: four languages with the same texts, all of them used. The sources are read as text: a literal that is a key
 * uses it; one that ends with a dot, such as "customer.status.", uses every key that starts with it; one between dots,
 * such as ".column.", uses "customer.column.name" when "name" is a literal too; ".of" uses "group.action.retire.of" when
 * the rest is one.
 */
class TranslationTests {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern PREFIX = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+\\.");
    private static final Pattern INFIX = Pattern.compile("\\.[a-z]+\\.");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    private static TreeMap<String, String> english;
    private static Set<String> literals;

    @BeforeAll
    static void read() throws IOException {
        english = texts("en");
        literals = literals();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl", "et"})
    void everyLanguageHasTheSameTexts(String language) throws IOException {
        var other = texts(language);
        assertThat(without(english.keySet(), other::containsKey))
                .as("missing in %s", language)
                .isEmpty();
        assertThat(without(other.keySet(), english::containsKey))
                .as("only in %s", language)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl", "et"})
    void everyLanguageFillsTheSamePlaces(String language) throws IOException {
        var other = texts(language);
        assertThat(without(
                        english.keySet(),
                        key -> !other.containsKey(key)
                                || places(english.get(key)).equals(places(other.get(key)))))
                .isEmpty();
        assertThat(without(other.keySet(), key -> !other.get(key).isBlank())).isEmpty();
    }

    @Test
    void noTextIsUnused() {
        List<String> prefixes =
                literals.stream().filter(PREFIX.asMatchPredicate()).toList();
        List<String> infixes =
                literals.stream().filter(INFIX.asMatchPredicate()).toList();
        assertThat(without(
                        english.keySet(),
                        key -> literals.contains(key)
                                || prefixes.stream().anyMatch(key::startsWith)
                                || infixes.stream().anyMatch(infix -> isBuilt(key, infix))
                                || isExtended(key)))
                .as("texts that no source uses")
                .isEmpty();
    }

    @Test
    void everyUsedTextExists() throws IOException {
        Set<String> modules;
        try (Stream<Path> folders = Files.list(SOURCES.resolve("org/kartei"))) {
            modules = folders.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
        }
        assertThat(literals.stream()
                        .filter(KEY.asMatchPredicate())
                        .filter(literal -> modules.contains(literal.substring(0, literal.indexOf('.'))))
                        .filter(literal -> !english.containsKey(literal))
                        .filter(literal -> english.keySet().stream().noneMatch(key -> key.startsWith(literal + "."))))
                .as("keys in sources without a text")
                .isEmpty();
    }

    private static TreeMap<String, String> texts(String language) throws IOException {
        var all = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                var properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties
                        .stringPropertyNames()
                        .forEach(key -> assertThat(all.put(key, properties.getProperty(key)))
                                .as("%s twice in %s", key, language)
                                .isNull());
            }
        }
        return all;
    }

    private static Set<String> literals() throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isBuilt(String key, String infix) {
        int at = key.indexOf(infix);
        return at > 0 && literals.contains(key.substring(at + infix.length()));
    }

    private static boolean isExtended(String key) {
        int dot = key.lastIndexOf('.');
        return literals.contains(key.substring(dot)) && literals.contains(key.substring(0, dot));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<String> without(Set<String> keys, Predicate<String> isFine) {
        return keys.stream().filter(isFine.negate()).toList();
    }
}
