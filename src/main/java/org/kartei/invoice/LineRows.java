package org.kartei.invoice;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lines of a kind of document, in a table of their own, each with what it costs.
 *
 * @param owner the table of the documents: its lines stand in "owner_line", by "owner_id"
 */
record LineRows(JdbcTemplate jdbc, String owner) {

    void add(long id, List<InvoiceLine> lines) {
        List<@Nullable Object[]> rows = LineColumns.rows(id, lines);
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] row = Arrays.copyOf(rows.get(i), rows.get(i).length + 1);
            row[row.length - 1] = lines.get(i).gross();
            rows.set(i, row);
        }
        jdbc.batchUpdate(
                "insert into " + owner + "_line (" + owner + "_id, position, " + LineColumns.NAMES
                        + ", gross) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** In their order. */
    List<InvoiceLine> of(long id) {
        return jdbc.query(
                "select * from " + owner + "_line where " + owner + "_id = ? order by position",
                (rs, row) -> LineColumns.read(rs),
                id);
    }

    void remove(long id) {
        jdbc.update("delete from " + owner + "_line where " + owner + "_id = ?", id);
    }
}
