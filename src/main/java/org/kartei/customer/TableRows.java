package org.kartei.customer;

import java.util.ArrayList;
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

    /** Columns that have come since take their defaults, those that have gone are left out. */
    void put(String table, Map<String, @Nullable String> kept) {
        var row = new LinkedHashMap<>(kept);
        row.keySet()
                .retainAll(jdbc.queryForList(
                        "select column_name from information_schema.columns"
                                + " where table_schema = database() and table_name = ?",
                        String.class,
                        table));
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ") on duplicate key update "
                        + row.keySet().stream()
                                .map(column -> column + " = value(" + column + ")")
                                .collect(Collectors.joining(", ")),
                new ArrayList<>(row.values()).toArray());
    }
}
