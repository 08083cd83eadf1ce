package org.kartei.note;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.ParticipantId;
import org.kartei.security.StaffId;
import org.kartei.shared.BusinessRuleViolation;

/** Something worth remembering about a customer. Its follow-up, if it has one, is open until somebody has done it. */
@Entity
class Note {

    static final int TITLE = 200;
    private static final int TEXT = 16_000;
    private static final int LABEL = 80;

    @Id
    @GeneratedValue(generator = "note_seq")
    @SequenceGenerator(name = "note_seq", sequenceName = "note_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private long customerId;

    private int place;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoteOrigin origin = NoteOrigin.CUSTOMER;

    private @Nullable Long participantId;

    private String title = "";

    private String text = "";

    private @Nullable LocalDate followUp;

    private @Nullable Instant doneAt;

    private @Nullable String doneBy;

    private Instant writtenAt = Instant.EPOCH;

    private String writtenBy = "";

    @ElementCollection
    @CollectionTable(name = "note_staff", joinColumns = @JoinColumn(name = "note_id"))
    @Column(name = "staff_id")
    private Set<Long> staffIds = new HashSet<>();

    protected Note() {}

    /** @param reachable see {@link #write} */
    Note(
            CustomerId customer,
            NoteOrigin origin,
            NoteDraft content,
            Set<StaffId> reachable,
            Instant writtenAt,
            String writtenBy) {
        this.customerId = customer.value();
        this.origin = origin;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
        write(content, reachable);
    }

    /** Says whom of the family it is about. */
    void about(ParticipantId participant) {
        participantId = participant.value();
    }

    /**
     * @param reachable whose accounts are not closed
     * @throws BusinessRuleViolation when nothing is written, too much is, or an open follow-up informs none of these
     */
    void write(NoteDraft content, Set<StaffId> reachable) {
        if (content.title().isBlank() && content.text().isBlank()) {
            throw new BusinessRuleViolation("note.error.empty");
        }
        if (content.title().length() > TITLE || content.text().length() > TEXT) {
            throw new BusinessRuleViolation(
                    "shared.error.tooLong", content.title().length() > TITLE ? TITLE : TEXT);
        }
        boolean staysDone = doneAt != null && Objects.equals(followUp, content.followUp());
        if (content.followUp() != null && !staysDone && Collections.disjoint(content.inform(), reachable)) {
            throw new BusinessRuleViolation("note.error.nobody");
        }
        if (!staysDone) {
            doneAt = null;
            doneBy = null;
        }
        title = content.title().strip();
        text = content.text();
        followUp = content.followUp();
        Set<Long> ids = content.inform().stream().map(StaffId::value).collect(Collectors.toSet());
        staffIds.retainAll(ids);
        staffIds.addAll(ids);
    }

    /** @throws BusinessRuleViolation when there is no open follow-up */
    void done(Instant at, String by) {
        requireOpen();
        doneAt = at;
        doneBy = by;
    }

    /** @throws BusinessRuleViolation when its follow-up is not done */
    void open() {
        if (followUp == null || doneAt == null) {
            throw new BusinessRuleViolation("note.error.notDone");
        }
        doneAt = null;
        doneBy = null;
    }

    /** @throws BusinessRuleViolation when there is no open follow-up */
    void postpone(LocalDate day) {
        requireOpen();
        followUp = day;
    }

    private void requireOpen() {
        if (followUp == null || doneAt != null) {
            throw new BusinessRuleViolation("note.error.notOpen");
        }
    }

    NoteDraft content() {
        return new NoteDraft(
                title, text, followUp, staffIds.stream().map(StaffId::new).collect(Collectors.toSet()));
    }

    NoteId id() {
        return new NoteId(Objects.requireNonNull(id));
    }

    int version() {
        return version;
    }

    NoteOrigin origin() {
        return origin;
    }

    /** Whom of the family it is about; null for nobody in particular. */
    @Nullable
    ParticipantId participant() {
        return participantId == null ? null : new ParticipantId(participantId);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    /** Whether its follow-up has been done. */
    boolean isDone() {
        return doneAt != null;
    }

    /** What it is called where there is no room for more. */
    String label() {
        return label(title, text);
    }

    static String label(String title, String text) {
        return title.isEmpty() ? text.strip().substring(0, Math.min(text.strip().length(), LABEL)) : title;
    }
}
