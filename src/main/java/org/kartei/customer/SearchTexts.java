package org.kartei.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kartei.shared.Folded;

/**
 * The texts of a customer in the form that is searched, in three parts: what the search box looks into, the address,
 * and the rest. Each part has grams of its own, so that a common word of one hides no rare one of another. A gram is four
 * letters that stand together, or the last three of a word; packed into a number that sorts as its letters do, so that
 * three letters alone are a range of grams.
 */
record SearchTexts(String box, String address, String rest) {

    /** Parts as the grams tell them apart. */
    enum Part {
        BOX,
        ADDRESS,
        REST
    }

    /** The column with the text of the search box ends here; the grams know all of it. */
    static final int BOX = 500;

    private static final int COLUMN = 200;
    private static final int SHORTEST = 3;
    private static final int BITS = 15;
    private static final long LETTER = (1 << BITS) - 1;

    /** Of values that are folded already. */
    static SearchTexts of(List<String> box, List<String> address, List<String> rest) {
        return new SearchTexts(joined(box), String.join("\n", address), String.join("\n", rest));
    }

    /** The same with further contacts: phones and e-mails in the box, addresses to the address. */
    SearchTexts with(List<Contact> contacts, String country) {
        if (contacts.isEmpty()) {
            return this;
        }
        var inBox = new ArrayList<>(List.of(box));
        var inAddress = new ArrayList<>(List.of(address));
        contacts.forEach(
                contact -> (contact.kind() == ContactKind.ADDRESS ? inAddress : inBox).add(contact.fold(country)));
        return new SearchTexts(joined(inBox), String.join("\n", inAddress), rest);
    }

    /** The same with the own fields, which belong to the rest. */
    SearchTexts with(OwnValues own) {
        if (own.kept().isEmpty()) {
            return this;
        }
        var inRest = new ArrayList<>(List.of(rest));
        own.kept().values().forEach(value -> inRest.add(column(value)));
        return new SearchTexts(box, address, String.join("\n", inRest));
    }

    /** As much of the box's text as its column holds. */
    String boxColumn() {
        return box.substring(0, Math.min(box.length(), BOX));
    }

    /** What stands in an earlier value already is not repeated. */
    private static String joined(List<String> values) {
        var text = new StringBuilder();
        for (String value : values) {
            if (text.indexOf(value) < 0) {
                text.append(text.isEmpty() ? "" : "\n").append(value);
            }
        }
        return text.toString();
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
        String digits =
                Phones.e164(typed, country).map(number -> number.substring(1)).orElseGet(() -> Folded.digits(typed));
        return digits.substring(0, Math.min(digits.length(), 40));
    }

    /** All grams of all parts. */
    Set<Long> grams() {
        var grams = new HashSet<Long>();
        addGrams(Part.BOX, box, grams);
        addGrams(Part.ADDRESS, address, grams);
        addGrams(Part.REST, rest, grams);
        return grams;
    }

    private static void addGrams(Part part, String text, Set<Long> grams) {
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            if (isWord(text, i)) {
                grams.add(gram(part, text, i));
            }
        }
    }

    /** The grams that every text has in which a needle stands; none when no word of it has four letters. */
    static Set<Long> gramsOf(Part part, String needle) {
        var grams = new HashSet<Long>();
        for (int i = 0; i + SHORTEST < needle.length(); i++) {
            if (isWord(needle, i)) {
                grams.add(gram(part, needle, i)); // a space after three letters ends the word in the text, too
            }
        }
        return grams;
    }

    /** The grams of which every text in which a needle stands has one, by their ends; none below three letters. */
    static Optional<GramRange> rangeOf(Part part, String needle) {
        for (int i = 0; i + SHORTEST <= needle.length(); i++) {
            if (isWord(needle, i)) {
                long first = gram(part, needle.substring(i, i + SHORTEST), 0);
                return Optional.of(new GramRange(first, first | LETTER));
            }
        }
        return Optional.empty();
    }

    /** @param last inclusive */
    record GramRange(long first, long last) {}

    private static boolean isWord(String text, int from) {
        return text.charAt(from) > ' ' && text.charAt(from + 1) > ' ' && text.charAt(from + 2) > ' ';
    }

    private static long gram(Part part, String text, int from) {
        long gram = part.ordinal() + 1L;
        for (int i = from; i < from + SHORTEST; i++) {
            gram = gram << BITS | text.charAt(i) & LETTER;
        }
        boolean hasFourth = from + SHORTEST < text.length() && text.charAt(from + SHORTEST) > ' ';
        return gram << BITS | (hasFourth ? text.charAt(from + SHORTEST) & LETTER : 0);
    }
}
