package org.kartei.invoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lines of a kind of document, in a table of their own, each with what it costs.
 *
 * @param owner the table of the documents: its lines stand in "owner_line", by "owner_id"
 */
record LineRows(JdbcTemplate jdbc, String owner) {

    /** @param lines of each document, by its id */
    void add(Map<Long, List<InvoiceLine>> lines) {
        var rows = new ArrayList<@Nullable Object[]>();
        lines.forEach((id, each) -> {
            List<@Nullable Object[]> without = LineColumns.rows(id, each);
            for (int i = 0; i < each.size(); i++) {
                rows.add(with(without.get(i), each.get(i).gross()));
            }
        });
        jdbc.batchUpdate(
                "insert into " + owner + "_line (" + owner + "_id, position, " + LineColumns.NAMES
                        + ", gross) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Object[] with(@Nullable Object[] row, Object last) {
        @Nullable Object[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = last;
        return longer;
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
