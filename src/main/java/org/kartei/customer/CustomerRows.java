package org.kartei.customer;

import java.sql.Date;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that belong to many customers at once, by their ids. */
@Component
class CustomerRows {

    private final JdbcTemplate jdbc;

    CustomerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** For each customer its groups, and under which name it stands in each. */
    Map<Long, Map<Long, String>> memberships(Collection<Customer> customers) {
        var found = new HashMap<Long, Map<Long, String>>();
        jdbc.query(
                "select customer_id, group_id, name_fold from customer_group_member where customer_id in ("
                        + ids(customers) + ")",
                rs -> {
                    found.computeIfAbsent(rs.getLong(1), id -> new HashMap<>()).put(rs.getLong(2), rs.getString(3));
                });
        return found;
    }

    /** For each customer its participants in their order, by their ids. */
    Map<Long, Map<Long, ParticipantDetails>> families(Collection<Long> customers) {
        var found = new HashMap<Long, Map<Long, ParticipantDetails>>();
        jdbc.query(
                "select m.customer_id, p.id, p.first_name, p.last_name, p.birthday, p.phone, p.email, p.notes"
                        + " from household_member m join participant p on p.id = m.participant_id where m.customer_id in ("
                        + customers.stream().map(String::valueOf).collect(Collectors.joining(","))
                        + ") order by m.customer_id, m.position, p.id",
                rs -> {
                    Date birthday = rs.getDate(5);
                    found.computeIfAbsent(rs.getLong(1), id -> new LinkedHashMap<>())
                            .put(
                                    rs.getLong(2),
                                    new ParticipantDetails(
                                            rs.getString(3),
                                            rs.getString(4),
                                            birthday == null ? null : birthday.toLocalDate(),
                                            rs.getString(6),
                                            rs.getString(7),
                                            rs.getString(8)));
                });
        return found;
    }

    /** Which of all the grams that are looked for each of the customers has. */
    Map<Long, Set<Long>> grams(Map<Long, Set<Long>> wanted) {
        LongSummaryStatistics ids =
                wanted.keySet().stream().mapToLong(Long::longValue).summaryStatistics();
        String grams = wanted.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        var found = new HashMap<Long, Set<Long>>();
        jdbc.query(
                "select customer_id, gram from customer_gram where gram in (" + grams
                        + ") and customer_id between ? and ?",
                rs -> {
                    found.computeIfAbsent(rs.getLong(1), id -> new HashSet<>()).add(rs.getLong(2));
                },
                ids.getMin(),
                ids.getMax());
        return found;
    }

    private static String ids(Collection<Customer> customers) {
        return customers.stream()
                .map(customer -> String.valueOf(customer.id().value()))
                .collect(Collectors.joining(","));
    }
}
