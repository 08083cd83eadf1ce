package org.kartei.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.shared.BusinessRuleViolation;

/** A family in one line, as the overview shows it and files carry it: "Mia Müller (2015-03-01); Jonas Müller". */
public final class ParticipantText {

    private static final Pattern ONE = Pattern.compile("(.*?)(?:\\s*\\((\\d{4}-\\d{2}-\\d{2})\\))?", Pattern.DOTALL);

    private ParticipantText() {}

    public static String of(List<ParticipantData> family) {
        return family.stream().map(ParticipantText::one).collect(Collectors.joining("; "));
    }

    /**
     * Reads the line again; the last word of a name is the last name.
     *
     * @throws BusinessRuleViolation when a birthday is no date
     */
    public static List<ParticipantData> read(String line) {
        return Stream.of(line.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(ParticipantText::readOne)
                .toList();
    }

    private static String one(ParticipantData participant) {
        String name = (participant.firstName() + " " + participant.lastName()).strip();
        return participant.birthday() == null ? name : name + " (" + participant.birthday() + ")";
    }

    private static ParticipantData readOne(String text) {
        Matcher matcher = ONE.matcher(text);
        if (!matcher.matches()) {
            throw new BusinessRuleViolation("customer.error.participant", text);
        }
        String name = matcher.group(1);
        int space = name.lastIndexOf(' ');
        String first = space < 0 ? name : name.substring(0, space);
        String last = space < 0 ? "" : name.substring(space + 1);
        try {
            return new ParticipantData(
                    first, last, matcher.group(2) == null ? null : LocalDate.parse(matcher.group(2)));
        } catch (java.time.format.DateTimeParseException e) {
            throw new BusinessRuleViolation("customer.error.participant", text);
        }
    }
}
