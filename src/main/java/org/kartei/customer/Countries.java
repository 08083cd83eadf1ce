package org.kartei.customer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.kartei.shared.Folded;
import org.kartei.shared.Languages;

/** Countries between the ISO 3166 code that is kept and the names that people write and read. */
public final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, String> CODE_OF = codes();

    private Countries() {}

    /** The code of a country given as code or name in any of our languages; what is not known comes back as it is. */
    public static String read(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? upper : CODE_OF.getOrDefault(folded(text), text);
    }

    /** The name in the reader's language; what is no code comes back as it is. */
    public static String show(String code, Locale locale) {
        return CODES.contains(code) ? Locale.of("", code).getDisplayCountry(locale) : code;
    }

    /** All codes, in the order of their names in the reader's language. */
    public static List<String> codes(Locale locale) {
        Collator order = Collator.getInstance(locale);
        return CODES.stream()
                .sorted((one, other) -> order.compare(show(one, locale), show(other, locale)))
                .toList();
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        others().forEach((name, code) -> codes.put((String) name, (String) code));
        for (String code : CODES) {
            Locale country = Locale.of("", code);
            codes.put(folded(country.getISO3Country()), code);
            Languages.ALL.forEach(language -> codes.put(folded(country.getDisplayCountry(language)), code));
        }
        return Map.copyOf(codes);
    }

    private static Properties others() {
        var others = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Countries.class.getResourceAsStream("/customer/countries.properties"))) {
            others.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return others;
    }

    private static String folded(String name) {
        return NO_LETTER.matcher(Folded.plain(name)).replaceAll("");
    }
}
