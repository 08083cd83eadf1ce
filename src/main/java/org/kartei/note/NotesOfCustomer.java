package org.kartei.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart;
import org.kartei.customer.MergePart;
import org.kartei.customer.PersonalData;
import org.kartei.shell.CounterChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The notes go with their customer, and belong to the copy of its data (FILE-7); with it they move, behind those of whom
 * it is merged into (LIST-12).
 */
@Component
class NotesOfCustomer implements CustomerPart, PersonalData, MergePart {

    private static final int ALL = Integer.MAX_VALUE;

    private final JdbcTemplate jdbc;
    private final NoteQueries queries;
    private final CustomerFigures figures;
    private final ApplicationEventPublisher events;

    NotesOfCustomer(JdbcTemplate jdbc, NoteQueries queries, CustomerFigures figures, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.figures = figures;
        this.events = events;
    }

    @Override
    public List<Loss> losses(CustomerId id) {
        return List.of(new Loss("note.delete.loss", queries.count(id)));
    }

    @Override
    public void delete(CustomerId id) {
        jdbc.update("delete from note where customer_id = ?", id.value());
        figures.nextFollowUp(id, null);
        events.publishEvent(new CounterChanged());
    }

    @Override
    public Set<String> tables() {
        return Set.of("note", "note_staff");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        return List.of(Section.list(
                "notes",
                "customer.tab.notes",
                queries.of(id, ALL).stream().map(NotesOfCustomer::record).toList()));
    }

    private static List<Item> record(NoteRow note) {
        return List.of(
                new Item("title", "note.field.title", note.content().title()),
                new Item("text", "note.field.text", note.content().text()),
                new Item("origin", "note.copy.origin", new Term(note.origin().name(), "note.origin." + note.origin())),
                new Item("participant", "history.subject.participant", note.participant()),
                new Item("writtenAt", "note.copy.writtenAt", note.writtenAt()),
                new Item("followUp", "note.field.followUp", note.content().followUp()),
                new Item("doneAt", "note.copy.doneAt", note.doneAt()));
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        return List.of(Holding.free("customer.tab.notes", queries.count(id)));
    }

    @Override
    public void erase(CustomerId id, LocalDate today) {
        delete(id);
    }

    @Override
    public String key() {
        return "note";
    }

    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of(new Moving("note.delete.loss", queries.count(from)));
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        List<Long> notes = queries.inOrder(from);
        give(notes, to, queries.count(to));
        told(to);
        return notes;
    }

    @Override
    public void moveBack(List<Long> rows, CustomerId from, CustomerId to) {
        var notes = new ArrayList<>(queries.inOrder(from));
        notes.retainAll(rows);
        give(notes, to, 0);
        give(queries.inOrder(from), from, 0);
        told(from);
        told(to);
    }

    private void give(List<Long> notes, CustomerId to, long firstPlace) {
        var places = new ArrayList<Object[]>();
        for (Long note : notes) {
            places.add(new Object[] {to.value(), firstPlace + places.size(), note});
        }
        jdbc.batchUpdate("update note set customer_id = ?, place = ? where id = ?", places);
    }

    private void told(CustomerId customer) {
        figures.nextFollowUp(customer, queries.nextFollowUp(customer));
        events.publishEvent(new CounterChanged());
    }
}
