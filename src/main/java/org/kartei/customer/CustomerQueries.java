package org.kartei.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.group.GroupId;
import org.kartei.listing.Condition;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sort;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlList;
import org.kartei.ownfield.OwnFields;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about customers. */
@Component
class CustomerQueries {

    private static final String COLUMNS = """
            c.id, c.version, c.number, c.status, c.display_name, c.first_name, c.last_name, c.company, c.phone, c.email, \
            c.street, c.postcode, c.city, c.country, c.birthday, c.language, c.newsletter, c.standing_discount, c.remark, \
            c.group_ids, c.created_on, c.participants, c.contacts, c.newsletter_since, c.newsletter_source, c.own_values, \
            c.credit_balance, c.open_amount, c.active_passes, c.next_follow_up, c.last_session, c.merged_numbers""";

    private final JdbcTemplate jdbc;
    private final SqlList.Table<CustomerRow> table;
    private final OwnFields ownFields;

    CustomerQueries(JdbcTemplate jdbc, OwnFields ownFields, Shells shells) {
        this.jdbc = jdbc;
        this.table =
                new SqlList.Table<>("customer", "c", COLUMNS, "", Sort.by("name"), (rs, row) -> row(rs), shells::left);
        this.ownFields = ownFields;
    }

    /** With the columns of the own fields that are offered at this moment. */
    SqlList<CustomerRow> list() {
        return searchedBy(CustomerColumns::search);
    }

    /** The same list with another search. */
    SqlList<CustomerRow> searchedBy(Function<String, List<Condition>> search) {
        return new SqlList<>(jdbc, table, CustomerColumns.with(ownFields.offered()), search);
    }

    Optional<CustomerRow> row(long number) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from customer c where c.number = ? and c.erased_on is null",
                        (rs, row) -> row(rs),
                        number)
                .stream()
                .findFirst();
    }

    /** The name of whoever saved the customer last; empty when nobody knows. */
    String lastChangedBy(CustomerId id) {
        return jdbc
                .queryForList(
                        "select coalesce(r.staff_name, '') from customer_history h join revision r on r.id = h.revision_id"
                                + " where h.id = ? order by h.revision_id desc limit 1",
                        String.class,
                        id.value())
                .stream()
                .findFirst()
                .orElse("");
    }

    /** The countries that customers have, hopping along the index. */
    List<String> countries() {
        return jdbc.queryForList(
                "select distinct country from customer where country > '' order by country", String.class);
    }

    /** The ids of everybody who matches, in no particular order. */
    long[] allMatching(ListRequest request) {
        Sql matching = list().matching(request);
        var ids = java.util.stream.LongStream.builder();
        matching.forEach(jdbc, rs -> ids.add(rs.getLong(1)));
        return ids.build().toArray();
    }

    /** "10042 Anna Müller", for messages. */
    String label(CustomerId id) {
        return jdbc
                .queryForList(
                        "select concat(number, ' ', display_name) from customer where id = ?"
                                + " union all select loser_number from customer_merge where loser_id = ?",
                        String.class,
                        id.value(),
                        id.value())
                .stream()
                .findFirst()
                .orElse("");
    }

    Map<GroupId, Long> memberCounts() {
        return jdbc.query("select group_id, count(*) from customer_group_member group by group_id", rs -> {
            var counts = new java.util.HashMap<GroupId, Long>();
            while (rs.next()) {
                counts.put(new GroupId(rs.getLong(1)), rs.getLong(2));
            }
            return counts;
        });
    }

    /** By position, in the order of COLUMNS: asking by name costs as much again where a million rows go out. */
    private static CustomerRow row(ResultSet rs) throws SQLException {
        int at = 0;
        return new CustomerRow(
                new CustomerId(rs.getLong(++at)),
                rs.getInt(++at),
                rs.getLong(++at),
                CustomerStatus.valueOf(rs.getString(++at)),
                rs.getString(++at),
                rs.getString(++at),
                rs.getString(++at),
                rs.getString(++at),
                rs.getString(++at),
                rs.getString(++at),
                rs.getString(++at),
                rs.getString(++at),
                rs.getString(++at),
                rs.getString(++at),
                day(rs, ++at),
                rs.getString(++at),
                rs.getBoolean(++at),
                rs.getBigDecimal(++at),
                rs.getString(++at),
                groups(rs.getString(++at)),
                rs.getObject(++at, LocalDate.class),
                rs.getString(++at),
                rs.getString(++at),
                day(rs, ++at),
                rs.getString(++at),
                rs.getString(++at),
                rs.getBigDecimal(++at),
                rs.getBigDecimal(++at),
                rs.getInt(++at),
                day(rs, ++at),
                day(rs, ++at),
                rs.getString(++at));
    }

    private static List<GroupId> groups(String ids) {
        return ids.isEmpty()
                ? List.of()
                : Stream.of(ids.split(","))
                        .map(id -> new GroupId(Long.parseLong(id)))
                        .toList();
    }

    private static @Nullable LocalDate day(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
