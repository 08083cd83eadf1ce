package org.kartei.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Phone numbers as people type them, understood where they can be; never refused (FILE-3). */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "DE";
    private static final int REMEMBERED = 2_000;
    private static final Map<String, Optional<String>> LATEST = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > REMEMBERED;
        }
    });

    private Phones() {}

    /**
     * The number as it is dialled from abroad, "+49 711 284217"; empty when it is none.
     *
     * @param country of the customer, for numbers without one, see {@link CustomerData}
     */
    public static Optional<String> international(String typed, String country) {
        return read(typed, country).map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL));
    }

    /** The number in the form of E.164, "+49711284217"; empty when it is none. */
    public static Optional<String> e164(String typed, String country) {
        return remembered(typed, country);
    }

    /** A save and an import ask for the same number two and three times in a row, and understanding it is slow. */
    private static Optional<String> remembered(String typed, String country) {
        String key = country + " " + typed;
        Optional<String> known = LATEST.get(key);
        if (known == null) {
            known = read(typed, country).map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
            LATEST.put(key, known);
        }
        return known;
    }

    private static Optional<PhoneNumber> read(String typed, String country) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(typed, country.length() == 2 ? country : HOME);
            return NUMBERS.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty(); // an office also notes "ask the mother" there
        }
    }
}
