package org.kartei.note;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.FamilyService;
import org.kartei.customer.ParticipantId;
import org.kartei.listing.ListSource;
import org.kartei.note.NoteHistory.Before;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.security.StaffId;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
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
    private final NoteHistory history;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    NoteService(
            NoteRepository notes,
            NoteQueries queries,
            CustomerFigures figures,
            FamilyService families,
            NoteHistory history,
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

    /**
     * A note about a participant, in the file of another household.
     *
     * @param label its title, or how its text begins
     */
    public record Elsewhere(ParticipantId participant, String label, long customerNumber, String customerName) {}

    /** What other files than this one note about these participants, the latest first. */
    @Transactional(readOnly = true)
    public List<Elsewhere> elsewhere(CustomerId here, List<ParticipantId> participants) {
        return participants.isEmpty() ? List.of() : queries.elsewhere(here, participants);
    }

    /** How many notes a customer has. */
    @Transactional(readOnly = true)
    public long count(CustomerId customer) {
        return queries.count(customer);
    }

    /**
     * The open follow-ups of the current user, the earliest first (NOTE-3). Those that inform only people whose accounts
     * are closed wait for all managers.
     */
    @Transactional(readOnly = true)
    public ListSource<NoteRow> followUps() {
        StaffId me = currentUser.get().id();
        return currentUser.isManager() ? queries.followUpsOfManager(me) : queries.followUps(me);
    }

    /** How many of the follow-ups that wait for somebody are due today or overdue. */
    @Transactional(readOnly = true)
    public long due(StaffId staff) {
        return queries.due(staff, LocalDate.now(clock));
    }

    /**
     * Adds a note, on top of the others.
     *
     * @throws BusinessRuleViolation when nothing is written, or a follow-up informs nobody who can sign in
     */
    @RetriedOnDeadlock
    public NoteId add(CustomerId customer, NoteOrigin origin, NoteDraft content) {
        return add(figures.hold(customer), note(customer, origin, content));
    }

    /**
     * Adds a note about one of the family, on top of the others of this file; the files of its other households show it on its
     * card.
     *
     * @throws BusinessRuleViolation when the participant is gone or of another household, or as for other notes
     */
    @RetriedOnDeadlock
    public NoteId addAbout(CustomerId customer, ParticipantId participant, NoteDraft content) {
        Held held = figures.hold(customer);
        FamilyMember about = families.get(participant);
        if (about.households().stream().noneMatch(household -> household.id().equals(customer))) {
            throw new BusinessRuleViolation("customer.family.error.gone");
        }
        Note note = note(customer, NoteOrigin.PARTICIPANT, content);
        note.about(participant);
        return add(held, note);
    }

    private Note note(CustomerId customer, NoteOrigin origin, NoteDraft content) {
        return new Note(
                customer,
                origin,
                content,
                queries.reachable(),
                clock.instant(),
                currentUser.get().name());
    }

    private NoteId add(Held held, Note note) {
        CustomerId customer = note.customer();
        jdbc.update("update note set place = place + 1 where customer_id = ?", customer.value());
        notes.saveAndFlush(note);
        history.added(held, note);
        told(note);
        return note.id();
    }

    /**
     * Many notes at once, one for each of some customers who have none yet.
     *
     * @throws BusinessRuleViolation when one of them breaks a rule; then none is kept
     */
    public void addFirst(List<NewNote> newNotes) {
        String writer = currentUser.get().name();
        Set<StaffId> reachable = queries.reachable();
        notes.saveAllAndFlush(newNotes.stream()
                .map(each -> new Note(
                        each.customer(), NoteOrigin.CUSTOMER, each.content(), reachable, each.writtenAt(), writer))
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
     * @throws NoteChangedMeanwhile when somebody else changed it first; nothing is overwritten
     * @throws BusinessRuleViolation when somebody else deleted it, or the content breaks a rule
     */
    @RetriedOnDeadlock
    public void change(NoteId id, int version, NoteDraft content) {
        Locked locked = lock(id);
        if (locked.note().version() != version) {
            throw new NoteChangedMeanwhile(queries.one(id).orElseThrow(NoteService::gone));
        }
        change(locked, note -> note.write(content, queries.reachable()));
    }

    /** Moves the follow-up to another day, which is not over yet. */
    @RetriedOnDeadlock
    public void postpone(NoteId id, LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new BusinessRuleViolation("note.error.past");
        }
        change(lock(id), note -> note.postpone(day));
    }

    private void change(Locked locked, Consumer<Note> change) {
        Note note = locked.note();
        Before before = Before.of(note);
        change.accept(note);
        notes.flush();
        history.changed(locked.customer(), note, before);
        told(note);
    }

    /** Marks the follow-up as done, for everybody it informs; the note stays. */
    @RetriedOnDeadlock
    public void done(NoteId id) {
        Locked locked = lock(id);
        Note note = locked.note();
        note.done(clock.instant(), currentUser.get().name());
        notes.flush();
        history.done(locked.customer(), note);
        told(note);
    }

    /** Takes back that the follow-up is done, for everybody it informs. */
    @RetriedOnDeadlock
    public void notDone(NoteId id) {
        Locked locked = lock(id);
        Note note = locked.note();
        note.open();
        notes.flush();
        history.notDone(locked.customer(), note);
        told(note);
    }

    /** Deletes the whole note, for everybody. */
    @RetriedOnDeadlock
    public void delete(NoteId id) {
        Locked locked = lock(id);
        Note note = locked.note();
        history.deleted(locked.customer(), note);
        notes.delete(note);
        notes.flush();
        order(queries.inOrder(note.customer()));
        told(note);
    }

    /** Moves a note to another place among its customer's, from 0; behind the last means the last. */
    @RetriedOnDeadlock
    public void move(NoteId id, int place) {
        Locked locked = lock(id);
        CustomerId customer = locked.note().customer();
        var order = new ArrayList<>(queries.inOrder(customer));
        int before = order.indexOf(id.value());
        int after = Math.clamp(place, 0, order.size() - 1);
        if (before != after) {
            order.add(after, order.remove(before));
            order(order);
            history.moved(locked.customer(), locked.note(), before, after);
        }
        events.publishEvent(new CustomerTouched(customer));
    }

    /** Numbers the places anew; what has its place already is not written. */
    private void order(List<Long> order) {
        var places = new ArrayList<Object[]>();
        for (int i = 0; i < order.size(); i++) {
            places.add(new Object[] {i, order.get(i), i});
        }
        jdbc.batchUpdate("update note set place = ? where id = ? and place <> ?", places);
    }

    /** A note whose customer's row is locked. */
    private record Locked(Held customer, Note note) {}

    /** Read after the lock, for while one waits a note may change, go, or move with its customer to another one. */
    private Locked lock(NoteId id) {
        CustomerId owner = queries.customerOf(id).orElseThrow(NoteService::gone);
        Held held = figures.hold(owner);
        Note note = notes.findById(id.value()).orElseThrow(NoteService::gone);
        if (!note.customer().equals(owner)) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        return new Locked(held, note);
    }

    private static BusinessRuleViolation gone() {
        return new BusinessRuleViolation("note.error.gone");
    }

    private void told(Note note) {
        CustomerId customer = note.customer();
        figures.nextFollowUp(customer, queries.nextFollowUp(customer));
        events.publishEvent(new CustomerTouched(customer));
        if (note.participant() != null) {
            families.get(note.participant())
                    .others(customer)
                    .forEach(household -> events.publishEvent(new CustomerTouched(household.id())));
        }
        events.publishEvent(new CounterChanged());
    }
}
