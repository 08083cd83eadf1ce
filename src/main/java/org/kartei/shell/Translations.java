package org.kartei.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kartei.shared.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All texts of all modules, i18n/module_language.properties, in four languages (APP-2). */
@Component
public class Translations implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

    private final Map<String, Properties> texts = Languages.ALL.stream()
            .map(Locale::getLanguage)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Translations::read));

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    /** The text, its places {0}, {1} … filled, dates as the language writes them; an apostrophe in a text is just an apostrophe. */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        Locale language = Languages.nearest(locale);
        String text =
                texts.getOrDefault(language.getLanguage(), new Properties()).getProperty(key);
        if (text == null) {
            LOG.warn("no text for {} in {}", key, language);
            return key;
        }
        return params.length == 0
                ? text
                : new MessageFormat(text.replace("'", "''"), language).format(written(params, language));
    }

    /** The keys of those texts that are wanted, in their order. */
    public List<String> keys(Locale locale, Predicate<String> wanted) {
        Properties all = texts.getOrDefault(Languages.nearest(locale).getLanguage(), new Properties());
        return all.stringPropertyNames().stream()
                .filter(key -> wanted.test(all.getProperty(key)))
                .sorted()
                .toList();
    }

    private static Object[] written(Object[] params, Locale language) {
        return Arrays.stream(params)
                .map(each ->
                        each instanceof LocalDate day ? Formats.of(language).date(day) : each)
                .toArray();
    }

    private static Properties read(String language) {
        var all = new Properties();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*_" + language + ".properties")) {
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
