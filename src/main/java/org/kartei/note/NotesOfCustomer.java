package org.kartei.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart;
import org.kartei.customer.PersonalData;
import org.kartei.shell.CounterChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The notes go with their customer, and belong to the copy of its data (FILE-7). */
@Component
class NotesOfCustomer implements CustomerPart, PersonalData {

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
}
