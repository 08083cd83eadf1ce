package org.kartei.customer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
        return EscapedText.split(';', line).stream()
                .filter(part -> !part.isEmpty())
                .map(ParticipantText::readOne)
                .toList();
    }

    private static String one(ParticipantData participant) {
        String plain = (participant.firstName() + " " + participant.lastName()).strip();
        boolean isPlain = SIGNS.chars().noneMatch(sign -> plain.indexOf(sign) >= 0)
                && !plain.isEmpty()
                && readOne(plain).equals(new ParticipantData(participant.firstName(), participant.lastName(), null));
        String name = isPlain
                ? plain
                : EscapedText.of(participant.lastName(), SIGNS) + ", " + EscapedText.of(participant.firstName(), SIGNS);
        return participant.birthday() == null ? name : name + " (" + participant.birthday() + ")";
    }

    private static ParticipantData readOne(String part) {
        Matcher born = BORN.matcher(part);
        boolean isBornKnown = born.matches();
        String name = isBornKnown ? EscapedText.strip(born.group(1)) : part;
        LocalDate birthday = isBornKnown ? day(born.group(2), part) : null;
        int comma = EscapedText.find(',', name);
        if (comma >= 0) {
            return new ParticipantData(
                    EscapedText.plain(EscapedText.strip(name.substring(comma + 1))),
                    EscapedText.plain(EscapedText.strip(name.substring(0, comma))),
                    birthday);
        }
        int space = name.lastIndexOf(' ');
        return space < 0
                ? new ParticipantData(EscapedText.plain(name), "", birthday)
                : new ParticipantData(
                        EscapedText.plain(name.substring(0, space)),
                        EscapedText.plain(name.substring(space + 1)),
                        birthday);
    }

    private static LocalDate day(String text, String part) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BusinessRuleViolation("customer.error.participant", part);
        }
    }
}
