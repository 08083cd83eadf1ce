package org.kartei.customer;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of a table that belong to customers by its column customer_id: what a merge moves along, and back (LIST-12). */
public record OwnedRows(JdbcTemplate jdbc, String table) {

    /** The ids of a customer's rows, in their order. */
    public List<Long> of(CustomerId customer) {
        return jdbc.queryForList(
                "select id from " + table + " where customer_id = ? order by id", Long.class, customer.value());
    }

    public void give(List<Long> rows, CustomerId to) {
        jdbc.batchUpdate(
                "update " + table + " set customer_id = ? where id = ?",
                rows.stream().map(row -> new Object[] {to.value(), row}).toList());
    }
}
