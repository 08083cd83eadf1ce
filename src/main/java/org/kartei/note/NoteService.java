package org.kartei.note;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.kartei.customer.FamilyService;
import org.kartei.customer.ParticipantId;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.listing.ListSource;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.security.StaffId;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.CounterChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes and follow-ups (NOTE). Whatever changes the notes of a customer first locks its row, so that their order stays whole. */
@Service
@Transactional
@OfficeOnly
public class NoteService {

    private final NoteRepository notes;
    private final NoteQueries queries;
    private final CustomerFigures figures;
    private final FamilyService families;
    private final History history;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    NoteService(
            NoteRepository notes,
            NoteQueries queries,
            CustomerFigures figures,
            FamilyService families,
            History history,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            Clock clock) {
        this.notes = notes;
        this.queries = queries;
        this.figures = figures;
        this.families = families;
        this.history = history;
        this.currentUser = currentUser;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A customer's notes in their order by hand, at most as many as asked for. */
    @Transactional(readOnly = true)
    public List<NoteRow> of(CustomerId customer, int limit) {
        return queries.of(customer, limit);
    }

    /** The open follow-ups of the current user, the earliest first (NOTE-3). */
    @Transactional(readOnly = true)
    public ListSource<NoteRow> followUps() {
        return queries.followUps(currentUser.get().id());
    }

    /** How many of somebody's follow-ups are due today or overdue. */
    @Transactional(readOnly = true)
    public long due(StaffId staff) {
        return queries.due(staff, LocalDate.now(clock));
    }

    /**
     * Adds a note, on top of the others.
     *
     * @throws BusinessRuleViolation when nothing is written, or a follow-up informs nobody
     */
    public NoteId add(CustomerId customer, NoteOrigin origin, NoteDraft content) {
        return add(lock(customer), note(customer, origin, content));
    }

    /**
     * Adds a note about one of the family, on top of the others of this file; other households don't see it.
     *
     * @throws BusinessRuleViolation when the participant is gone, or as for other notes
     */
    public NoteId addAbout(CustomerId customer, ParticipantId participant, NoteDraft content) {
        Subject subject = lock(customer);
        Note note = note(customer, NoteOrigin.PARTICIPANT, content);
        note.about(families.get(participant).id());
        return add(subject, note);
    }

    private Note note(CustomerId customer, NoteOrigin origin, NoteDraft content) {
        return new Note(
                customer, origin, content, clock.instant(), currentUser.get().name());
    }

    private NoteId add(Subject subject, Note note) {
        CustomerId customer = note.customer();
        jdbc.update("update note set place = place + 1 where customer_id = ?", customer.value());
        notes.saveAndFlush(note);
        record(Action.CREATED, subject, note);
        told(customer);
        return note.id();
    }

    /**
     * Many notes at once, one for each of some customers who have none yet.
     *
     * @throws BusinessRuleViolation when one of them breaks a rule; then none is kept
     */
    public void addFirst(List<NewNote> newNotes) {
        String writer = currentUser.get().name();
        notes.saveAllAndFlush(newNotes.stream()
                .map(each -> new Note(each.customer(), NoteOrigin.CUSTOMER, each.content(), each.writtenAt(), writer))
                .toList());
        newNotes.stream()
                .filter(each -> each.content().followUp() != null)
                .forEach(each ->
                        figures.nextFollowUp(each.customer(), each.content().followUp()));
        events.publishEvent(new CounterChanged());
    }

    /**
     * Changes a note.
     *
     * @param version what it was when read
     * @throws BusinessRuleViolation when somebody else changed or deleted it first, or the content breaks a rule
     */
    public void change(NoteId id, int version, NoteDraft content) {
        Subject subject = lock(ownerOf(id));
        Note note = load(id, subject);
        if (note.version() != version) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        NoteDraft before = note.content();
        note.write(content);
        notes.flush();
        history.changed(subject, changes(before, note.content()));
        told(note.customer());
    }

    /** Marks the follow-up as done, for everybody it informs; the note stays. */
    public void done(NoteId id) {
        Subject subject = lock(ownerOf(id));
        Note note = load(id, subject);
        note.done(clock.instant(), currentUser.get().name());
        notes.flush();
        history.record(Action.DONE, subject, new FieldChange("title", "", note.label()));
        told(note.customer());
    }

    /** Moves the follow-up to another day. */
    public void postpone(NoteId id, LocalDate day) {
        Subject subject = lock(ownerOf(id));
        Note note = load(id, subject);
        NoteDraft before = note.content();
        note.postpone(day);
        notes.flush();
        history.changed(subject, changes(before, note.content()));
        told(note.customer());
    }

    /** Deletes the whole note, for everybody. */
    public void delete(NoteId id) {
        Subject subject = lock(ownerOf(id));
        Note note = load(id, subject);
        notes.delete(note);
        notes.flush();
        order(note.customer(), null, 0);
        record(Action.DELETED, subject, note);
        told(note.customer());
    }

    /** Moves a note to another place among its customer's, from 0; behind the last means the last. */
    public void move(NoteId id, int place) {
        Note note = load(id, lock(ownerOf(id)));
        order(note.customer(), id, place);
        events.publishEvent(new CustomerTouched(note.customer()));
    }

    /** Numbers the places anew; what has its place already is not written. */
    private void order(CustomerId customer, @Nullable NoteId moved, int place) {
        var order = new ArrayList<>(queries.inOrder(customer));
        if (moved != null) {
            order.remove(moved.value());
            order.add(Math.clamp(place, 0, order.size()), moved.value());
        }
        var places = new ArrayList<Object[]>();
        for (int i = 0; i < order.size(); i++) {
            places.add(new Object[] {i, order.get(i), i});
        }
        jdbc.batchUpdate("update note set place = ? where id = ? and place <> ?", places);
    }

    private Subject lock(CustomerId customer) {
        CustomerFigures.Held held = figures.hold(customer);
        return new Subject("note", customer.value(), held.number(), held.name());
    }

    private CustomerId ownerOf(NoteId id) {
        return queries.customerOf(id).orElseThrow(NoteService::gone);
    }

    /** Read after the lock, for while one waits a note may change, go, or move with its customer to another one. */
    private Note load(NoteId id, Subject locked) {
        Note note = notes.findById(id.value()).orElseThrow(NoteService::gone);
        if (!Objects.equals(note.customer().value(), locked.customerId())) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        return note;
    }

    private static BusinessRuleViolation gone() {
        return new BusinessRuleViolation("note.error.gone");
    }

    private void record(Action action, Subject subject, Note note) {
        history.record(
                action,
                subject,
                action == Action.DELETED
                        ? new FieldChange("title", note.label(), "")
                        : new FieldChange("title", "", note.label()));
    }

    private static List<@Nullable FieldChange> changes(NoteDraft before, NoteDraft after) {
        var changes = new ArrayList<@Nullable FieldChange>();
        changes.add(FieldChange.of("title", before.title(), after.title()));
        changes.add(FieldChange.of("text", before.text(), after.text()));
        changes.add(FieldChange.of("followUp", before.followUp(), after.followUp()));
        return changes;
    }

    private void told(CustomerId customer) {
        figures.nextFollowUp(customer, queries.nextFollowUp(customer));
        events.publishEvent(new CustomerTouched(customer));
        events.publishEvent(new CounterChanged());
    }
}
