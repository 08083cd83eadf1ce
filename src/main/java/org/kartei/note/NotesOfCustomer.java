package org.kartei.note;

import java.util.List;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The notes go with their customer (FILE-7). */
@Component
class NotesOfCustomer implements CustomerPart {

    private final JdbcTemplate jdbc;
    private final NoteQueries queries;

    NotesOfCustomer(JdbcTemplate jdbc, NoteQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public List<Loss> losses(CustomerId id) {
        return List.of(new Loss("note.delete.loss", queries.count(id)));
    }

    @Override
    public void delete(CustomerId id) {
        jdbc.update("delete from note where customer_id = ?", id.value());
    }
}
