package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whole rows as texts, to be kept and put back: with all columns, whichever there are. */
@Component
class TableRows {

    private final JdbcTemplate jdbc;

    TableRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Map<String, @Nullable String>> select(String sql, Object... args) {
        return jdbc.query(
                sql,
                (rs, number) -> {
                    var row = new LinkedHashMap<String, @Nullable String>();
                    for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                        row.put(rs.getMetaData().getColumnName(i), rs.getString(i));
                    }
                    return row;
                },
                args);
    }

    /** That a row of some table points to a row of another one by a foreign key. */
    record Reference(String table, String column, long id, long to) {}

    /** Which rows point to these; tables whose rows have no id of their own are left out. */
    List<Reference> references(String to, Collection<Long> ids) {
        var found = new ArrayList<Reference>();
        if (ids.isEmpty()) {
            return found;
        }
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        jdbc.query(
                "select k.table_name, k.column_name from information_schema.key_column_usage k"
                        + " join information_schema.columns c on c.table_schema = k.table_schema"
                        + " and c.table_name = k.table_name and c.column_name = 'id'"
                        + " where k.table_schema = database() and k.referenced_table_name = ?",
                rs -> {
                    String table = rs.getString(1);
                    String column = rs.getString(2);
                    found.addAll(jdbc.query(
                            "select id, " + column + " from " + table + " where " + column + " in (" + list + ")",
                            (row, number) -> new Reference(table, column, row.getLong(1), row.getLong(2))));
                },
                to);
        return found;
    }

    /** Lets the rows point there again; those that are gone meanwhile stay gone. */
    void pointAgain(List<Reference> references) {
        references.forEach(each -> jdbc.update(
                "update " + each.table() + " set " + each.column() + " = ? where id = ?", each.to(), each.id()));
    }

    /**
     * Puts a row back that is gone. Columns that have come since take their defaults, those that have gone are left out.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when something else stands in its place
     */
    void insert(String table, Map<String, @Nullable String> kept) {
        Map<String, @Nullable String> row = known(table, kept);
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")",
                new ArrayList<>(row.values()).toArray());
    }

    /** Makes a row that is there, by its id, what it was. */
    void change(String table, Map<String, @Nullable String> kept) {
        Map<String, @Nullable String> row = known(table, kept);
        var args = new ArrayList<>(row.values());
        args.add(row.get("id"));
        jdbc.update(
                "update " + table + " set "
                        + row.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                        + " where id = ?",
                args.toArray());
    }

    private Map<String, @Nullable String> known(String table, Map<String, @Nullable String> kept) {
        var row = new LinkedHashMap<>(kept);
        row.keySet()
                .retainAll(jdbc.queryForList(
                        "select column_name from information_schema.columns"
                                + " where table_schema = database() and table_name = ?",
                        String.class,
                        table));
        return row;
    }
}
