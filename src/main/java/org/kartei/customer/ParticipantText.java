package org.kartei.customer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kartei.shared.BusinessRuleViolation;

/**
 * A family in one line, as the overview shows it and files carry it: "Mia Müller (2015-03-01); Jonas Müller". The last
 * word is the last name; where that would be wrong, the last name stands in front: "van der Berg, Mia". A backslash
 * takes the meaning from the sign behind it, so that every family can be read back as it was.
 */
public final class ParticipantText {

    private static final Pattern BORN = Pattern.compile("(.*)(?<!\\\\)\\((\\d{4}-\\d{2}-\\d{2})\\)", Pattern.DOTALL);
    private static final String SIGNS = ";,\\(";

    private ParticipantText() {}

    public static String of(List<ParticipantData> family) {
        return family.stream().map(ParticipantText::one).collect(Collectors.joining("; "));
    }

    /**
     * Reads the line again.
     *
     * @throws BusinessRuleViolation when a birthday is no date
     */
    public static List<ParticipantData> read(String line) {
        var family = new ArrayList<ParticipantData>();
        String rest = line;
        while (!rest.isEmpty()) {
            int end = find(';', rest);
            String part = strip(end < 0 ? rest : rest.substring(0, end));
            if (!part.isEmpty()) {
                family.add(readOne(part));
            }
            rest = end < 0 ? "" : rest.substring(end + 1);
        }
        return family;
    }

    private static String one(ParticipantData participant) {
        String plain = (participant.firstName() + " " + participant.lastName()).strip();
        boolean isPlain = SIGNS.chars().noneMatch(sign -> plain.indexOf(sign) >= 0)
                && !plain.isEmpty()
                && readOne(plain).equals(new ParticipantData(participant.firstName(), participant.lastName(), null));
        String name = isPlain ? plain : escaped(participant.lastName()) + ", " + escaped(participant.firstName());
        return participant.birthday() == null ? name : name + " (" + participant.birthday() + ")";
    }

    private static ParticipantData readOne(String part) {
        Matcher born = BORN.matcher(part);
        boolean isBornKnown = born.matches();
        String name = isBornKnown ? strip(born.group(1)) : part;
        LocalDate birthday = isBornKnown ? day(born.group(2), part) : null;
        int comma = find(',', name);
        if (comma >= 0) {
            return new ParticipantData(
                    plain(strip(name.substring(comma + 1))), plain(strip(name.substring(0, comma))), birthday);
        }
        int space = name.lastIndexOf(' ');
        return space < 0
                ? new ParticipantData(plain(name), "", birthday)
                : new ParticipantData(plain(name.substring(0, space)), plain(name.substring(space + 1)), birthday);
    }

    private static LocalDate day(String text, String part) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BusinessRuleViolation("customer.error.participant", part);
        }
    }

    private static String escaped(String name) {
        int start = name.length() - name.stripLeading().length();
        int end = name.stripTrailing().length();
        var out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i < start || i >= end || SIGNS.indexOf(name.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(name.charAt(i));
        }
        return out.toString();
    }

    private static String plain(String escaped) {
        var out = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            boolean isEscape = escaped.charAt(i) == '\\' && i + 1 < escaped.length();
            out.append(escaped.charAt(isEscape ? ++i : i));
        }
        return out.toString();
    }

    /** Where the sign stands with its meaning; -1 if nowhere. */
    private static int find(char sign, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == sign) {
                return i;
            }
        }
        return -1;
    }

    /** Without the space around, but with space that a backslash keeps. */
    private static String strip(String text) {
        String left = text.stripLeading();
        String both = left.stripTrailing();
        int escapes = 0;
        while (escapes < both.length() && both.charAt(both.length() - 1 - escapes) == '\\') {
            escapes++;
        }
        boolean isEndKept = escapes % 2 == 1 && both.length() < left.length();
        return isEndKept ? left.substring(0, both.length() + 1) : both;
    }
}
