package org.kartei.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kartei.shared.Folded;

/**
 * The texts of a customer in the form that is searched, in three parts: what the search box looks into, the address,
 * and the rest. Each part has three-letter grams of its own, so that a common word of one hides no rare one of another.
 */
record SearchTexts(String box, String address, String rest) {

    /** Parts as the grams tell them apart. */
    enum Part {
        BOX,
        ADDRESS,
        REST
    }

    private static final int COLUMN = 200;
    private static final int BOX = 2_000;
    private static final int GRAM = 3;
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** Of values that are folded already. */
    static SearchTexts of(List<String> box, List<String> address, List<String> rest) {
        String boxText = String.join("\n", box);
        return new SearchTexts(
                boxText.substring(0, Math.min(boxText.length(), BOX)),
                String.join("\n", address),
                String.join("\n", rest));
    }

    /** A value as its column is searched and sorted. */
    static String column(String text) {
        String folded = Folded.searchable(text);
        return folded.substring(0, Math.min(folded.length(), COLUMN));
    }

    static String whole(String text) {
        return Folded.searchable(text);
    }

    /** The digits with the country's in front, where the number can be understood; else the digits as typed. */
    static String phone(String typed, String country) {
        if (typed.isBlank()) {
            return "";
        }
        String digits = Folded.digits(typed);
        try {
            PhoneNumber number = PHONES.parse(typed, country.length() == 2 ? country : "DE");
            if (PHONES.isValidNumber(number)) {
                digits = number.getCountryCode() + PHONES.getNationalSignificantNumber(number);
            }
        } catch (NumberParseException e) {
            // kept as typed: an office also notes "ask the mother" there
        }
        return digits.substring(0, Math.min(digits.length(), 40));
    }

    /** All grams of all parts. */
    Set<Integer> grams() {
        var grams = new HashSet<Integer>();
        addGrams(Part.BOX, box, grams);
        addGrams(Part.ADDRESS, address, grams);
        addGrams(Part.REST, rest, grams);
        return grams;
    }

    /** The grams of a text that is looked for; empty when it is too short to have any. */
    static Set<Integer> grams(Part part, String needle) {
        var grams = new HashSet<Integer>();
        addGrams(part, needle, grams);
        return grams;
    }

    private static void addGrams(Part part, String text, Set<Integer> grams) {
        for (int i = 0; i + GRAM <= text.length(); i++) {
            char a = text.charAt(i);
            char b = text.charAt(i + 1);
            char c = text.charAt(i + 2);
            if (a > ' ' && b > ' ' && c > ' ') {
                grams.add((((part.ordinal() + 1) * 31 + a) * 0x01000193 + b) * 0x01000193 + c);
            }
        }
    }
}
