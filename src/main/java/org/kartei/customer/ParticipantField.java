package org.kartei.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a participant, to compare and to take over field by field, as {@link CustomerField} is for customers.
 *
 * @param key the end of its caption's key, participant.field.…
 * @param with the same participant with another value
 */
public record ParticipantField<T extends @Nullable Object>(
        String key, Function<ParticipantDetails, T> get, BiFunction<ParticipantDetails, T, ParticipantDetails> with) {

    public static final List<ParticipantField<?>> ALL = List.of(
            new ParticipantField<>(
                    "firstName",
                    ParticipantDetails::firstName,
                    (of, to) -> new ParticipantDetails(
                            to, of.lastName(), of.birthday(), of.phone(), of.email(), of.notes())),
            new ParticipantField<>(
                    "lastName",
                    ParticipantDetails::lastName,
                    (of, to) -> new ParticipantDetails(
                            of.firstName(), to, of.birthday(), of.phone(), of.email(), of.notes())),
            new ParticipantField<@Nullable LocalDate>(
                    "birthday",
                    ParticipantDetails::birthday,
                    (of, to) -> new ParticipantDetails(
                            of.firstName(), of.lastName(), to, of.phone(), of.email(), of.notes())),
            new ParticipantField<>(
                    "phone",
                    ParticipantDetails::phone,
                    (of, to) -> new ParticipantDetails(
                            of.firstName(), of.lastName(), of.birthday(), to, of.email(), of.notes())),
            new ParticipantField<>(
                    "email",
                    ParticipantDetails::email,
                    (of, to) -> new ParticipantDetails(
                            of.firstName(), of.lastName(), of.birthday(), of.phone(), to, of.notes())),
            new ParticipantField<>(
                    "notes",
                    ParticipantDetails::notes,
                    (of, to) -> new ParticipantDetails(
                            of.firstName(), of.lastName(), of.birthday(), of.phone(), of.email(), to)));

    public boolean differs(ParticipantDetails one, ParticipantDetails other) {
        return !Objects.equals(get.apply(one), get.apply(other));
    }

    /** The second one with this field's value of the first. */
    public ParticipantDetails copy(ParticipantDetails from, ParticipantDetails to) {
        return with.apply(to, get.apply(from));
    }
}
