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

    /** With whatever only the other one says; of two that differ, the other's stands in the notes. */
    ParticipantDetails with(ParticipantDetails other) {
        String more = Stream.of(
                        phone.equals(other.phone) || phone.isEmpty() ? "" : other.phone,
                        email.equalsIgnoreCase(other.email) || email.isEmpty() ? "" : other.email,
                        notes.equals(other.notes) ? "" : other.notes)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return new ParticipantDetails(
                firstName,
                lastName,
                birthday == null ? other.birthday : birthday,
                phone.isEmpty() ? other.phone : phone,
                email.isEmpty() ? other.email : email,
                Stream.of(notes, more).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
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
