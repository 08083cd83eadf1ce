package org.kartei.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * Phone numbers as people type them, understood where they can be; never refused (FILE-3). Nothing that was asked is kept
 * here: nobody who is erased would be erased from it.
 */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "DE";

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
        return read(typed, country).map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
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
