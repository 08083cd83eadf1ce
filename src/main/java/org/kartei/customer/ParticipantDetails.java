package org.kartei.customer;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a participant, the same in each of its households (FILE-4). Texts that are not there are empty.
 *
 * @param phone its own, as typed
 * @param notes what everybody has to know who deals with it
 */
public record ParticipantDetails(
        String firstName, String lastName, @Nullable LocalDate birthday, String phone, String email, String notes) {

    /** Nothing filled in yet. */
    public static final ParticipantDetails EMPTY = new ParticipantDetails("", "", null, "", "", "");

    /** Somebody of whom only the family's line is known. */
    public static ParticipantDetails of(ParticipantData data) {
        return EMPTY.named(data);
    }

    /** The same with other names and another birthday. */
    ParticipantDetails named(ParticipantData data) {
        return new ParticipantDetails(data.firstName(), data.lastName(), data.birthday(), phone, email, notes);
    }

    /** What stands in the family's line. */
    public ParticipantData data() {
        return new ParticipantData(firstName, lastName, birthday);
    }

    /** First and last name. */
    public String name() {
        return Stream.of(firstName, lastName).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }
}
