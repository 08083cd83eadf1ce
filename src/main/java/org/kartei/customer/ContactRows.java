package org.kartei.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of further contacts, by which they are found; to be shown they also stand on the customer's row. */
@Component
class ContactRows {

    private final JdbcTemplate jdbc;

    ContactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Map<Customer, CustomerData> registered) {
        var rows = new ArrayList<Object[]>();
        registered.forEach((customer, data) -> {
            int position = 0;
            for (Contact contact : data.contacts()) {
                rows.add(new Object[] {
                    customer.id().value(),
                    position++,
                    contact.kind().name(),
                    contact.purpose().name(),
                    contact.remark(),
                    contact.text(),
                    contact.postcode(),
                    contact.city(),
                    contact.country(),
                    contact.fold(data.country())
                });
            }
        });
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into contact (customer_id, position, kind, purpose, remark, text, postcode, city, country, fold)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** A phone without a country is understood by the customer's, so it may change with that. */
    void change(Customer customer, CustomerData before, CustomerData after) {
        boolean isSame = before.contacts().equals(after.contacts())
                && (after.contacts().isEmpty() || before.country().equals(after.country()));
        if (!isSame) {
            jdbc.update(
                    "delete from contact where customer_id = ?", customer.id().value());
            add(Map.of(customer, after));
        }
    }

    /** What the rows say of each customer, to be compared with {@link #shown}. */
    Map<Long, List<String>> of(Collection<Customer> customers) {
        String ids = customers.stream()
                .map(customer -> String.valueOf(customer.id().value()))
                .collect(Collectors.joining(","));
        var found = new HashMap<Long, List<String>>();
        jdbc.query("select * from contact where customer_id in (" + ids + ") order by customer_id, position", rs -> {
            found.computeIfAbsent(rs.getLong("customer_id"), id -> new ArrayList<>())
                    .add(contact(rs) + rs.getString("fold"));
        });
        return found;
    }

    static List<String> shown(Customer customer) {
        String country = customer.country();
        return customer.contacts().stream()
                .map(contact -> contact + contact.fold(country))
                .toList();
    }

    private static Contact contact(ResultSet rs) throws SQLException {
        return new Contact(
                ContactKind.valueOf(rs.getString("kind")),
                ContactPurpose.valueOf(rs.getString("purpose")),
                rs.getString("remark"),
                rs.getString("text"),
                rs.getString("postcode"),
                rs.getString("city"),
                rs.getString("country"));
    }
}
