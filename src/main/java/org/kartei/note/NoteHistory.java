package org.kartei.note;

import static java.util.Collections.singletonList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.ParticipantId;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.springframework.stereotype.Component;

/** Tells the history what happens to notes, each by its title (FILE-9). */
@Component
class NoteHistory {

    private final History history;
    private final NoteQueries queries;

    NoteHistory(History history, NoteQueries queries) {
        this.history = history;
        this.queries = queries;
    }

    void added(Held held, Note note) {
        history.record(Action.CREATED, subject(held, note));
    }

    void done(Held held, Note note) {
        history.record(Action.DONE, subject(held, note));
    }

    void notDone(Held held, Note note) {
        history.changed(
                subject(held, note),
                singletonList(FieldChange.of(
                        "done", HistoryValue.key("shell.value.yes"), HistoryValue.key("shell.value.no"))));
    }

    /** What it said is kept here, for it stands nowhere else any more; its title is what the lines are told by. */
    void deleted(Held held, Note note) {
        NoteDraft content = note.content();
        var known = new ArrayList<@Nullable FieldChange>();
        known.add(FieldChange.of("text", content.text(), null));
        known.add(FieldChange.of("followUp", content.followUp(), null));
        known.add(FieldChange.of("inform", queries.names(content.inform()), null));
        known.add(FieldChange.of("origin", HistoryValue.key("note.origin." + note.origin()), null));
        history.record(Action.DELETED, subject(held, note), known);
        about(held, note);
    }

    /** Found again by whom it is about, when they have to be forgotten (FILE-7). */
    private void about(Held held, Note note) {
        ParticipantId participant = note.participant();
        if (participant != null) {
            FieldChange name = FieldChange.of("participant", queries.name(participant), null);
            history.record(
                    Action.DELETED, subject(held, note).about(participant.value()), Collections.singletonList(name));
        }
    }

    /** @param before how the note was called, and what stood in it */
    void changed(Held held, Note note, Before before) {
        NoteDraft now = note.content();
        var changes = new ArrayList<@Nullable FieldChange>();
        changes.add(FieldChange.of("title", before.content().title(), now.title()));
        changes.add(FieldChange.of("text", before.content().text(), now.text()));
        changes.add(FieldChange.of("followUp", before.content().followUp(), now.followUp()));
        if (!before.content().inform().equals(now.inform())) {
            changes.add(
                    FieldChange.of("inform", queries.names(before.content().inform()), queries.names(now.inform())));
        }
        changes.add(FieldChange.of("done", before.done(), note.isDone()));
        history.changed(subject(held, note, before.label()), changes);
    }

    /** @param before its place in the order by hand, from 0 */
    void moved(Held held, Note note, int before, int place) {
        history.changed(
                subject(held, note),
                List.of(new FieldChange("place", String.valueOf(before + 1), String.valueOf(place + 1))));
    }

    /** A note before it is changed. */
    record Before(String label, NoteDraft content, boolean done) {
        static Before of(Note note) {
            return new Before(note.label(), note.content(), note.isDone());
        }
    }

    private static Subject subject(Held held, Note note) {
        return subject(held, note, note.label());
    }

    private static Subject subject(Held held, Note note, String label) {
        return new Subject("note", note.customer().value(), held.number(), held.name(), label);
    }
}
