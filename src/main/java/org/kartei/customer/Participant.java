package org.kartei.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who attends, of one household or of several (FILE-4). */
@Entity
class Participant {

    @Id
    @GeneratedValue(generator = "participant_seq")
    @SequenceGenerator(name = "participant_seq", sequenceName = "participant_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String firstName = "";

    private String lastName = "";

    private @Nullable LocalDate birthday;

    private String phone = "";

    private String email = "";

    private String notes = "";

    /** Who saved it last, to be told to whoever is second. */
    private String changedBy = "";

    protected Participant() {}

    Participant(ParticipantDetails details) {
        take(details);
    }

    void change(ParticipantDetails details, String by) {
        take(details);
        changedBy = by;
    }

    private void take(ParticipantDetails details) {
        firstName = details.firstName();
        lastName = details.lastName();
        birthday = details.birthday();
        phone = details.phone();
        email = details.email();
        notes = details.notes();
    }

    ParticipantDetails details() {
        return new ParticipantDetails(firstName, lastName, birthday, phone, email, notes);
    }

    ParticipantId id() {
        return new ParticipantId(Objects.requireNonNull(id));
    }

    int version() {
        return version;
    }

    String changedBy() {
        return changedBy;
    }
}
