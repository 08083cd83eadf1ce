package org.kartei.customer;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kartei.customer.Memberships.Replaced;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about families. */
@Component
class FamilyQueries {

    private static final String SELECT = """
            select p.id, p.version, p.first_name, p.last_name, p.birthday, p.phone, p.email, p.notes, \
            h.customer_id, h.payer_of is not null pays, c.number, c.display_name
            from household_member m join participant p on p.id = m.participant_id
            join household_member h on h.participant_id = p.id join customer c on c.id = h.customer_id
            where\s""";
    private static final String SAME = """
            select o.customer_id, q.id, p.id from household_member m join participant p on p.id = m.participant_id
            join household_member o join participant q on q.id = o.participant_id
                and q.first_name = p.first_name and q.last_name = p.last_name and q.birthday <=> p.birthday
            """;
    private static final String PAYER_FIRST = ", h.payer_of is null, c.number";

    private final JdbcTemplate jdbc;

    FamilyQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer's family in its order, each with all its households. */
    List<FamilyMember> of(CustomerId customer) {
        return read("m.customer_id = ? order by m.position, p.id", customer.value());
    }

    /** The members of several families, each once. */
    List<FamilyMember> of(Collection<CustomerId> customers) {
        String ids = customers.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        return customers.isEmpty()
                ? List.of()
                : read("m.customer_id in (" + ids + ") order by p.last_name, p.first_name, p.id");
    }

    List<FamilyMember> one(ParticipantId id) {
        return read("m.participant_id = ? order by p.id", id.value());
    }

    /**
     * Who stands in the families of two customers with the same names and birthday.
     *
     * @param pairs the other household by the one whose member stays
     */
    List<Replaced> same(Map<CustomerId, CustomerId> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        String in = pairs.entrySet().stream()
                .map(pair -> "(" + pair.getKey().value() + "," + pair.getValue().value() + ")")
                .collect(Collectors.joining(","));
        return jdbc.query(
                SAME + "where (m.customer_id, o.customer_id) in (" + in + ") and q.id <> p.id",
                (rs, row) -> new Replaced(
                        new CustomerId(rs.getLong(1)),
                        new ParticipantId(rs.getLong(2)),
                        new ParticipantId(rs.getLong(3))));
    }

    private List<FamilyMember> read(String which, Object... args) {
        Map<Long, FamilyMember> members = new LinkedHashMap<>();
        jdbc.query(
                SELECT + which + PAYER_FIRST,
                rs -> {
                    FamilyMember member = member(rs);
                    members.merge(member.id().value(), member, FamilyQueries::withOneMore);
                },
                args);
        return List.copyOf(members.values());
    }

    /** A participant that is found through two of its households comes with all of them twice. */
    private static FamilyMember withOneMore(FamilyMember known, FamilyMember again) {
        if (known.households().containsAll(again.households())) {
            return known;
        }
        var households = new ArrayList<>(known.households());
        households.addAll(again.households());
        return new FamilyMember(known.id(), known.version(), known.details(), households);
    }

    private static FamilyMember member(ResultSet rs) throws SQLException {
        Date birthday = rs.getDate("birthday");
        return new FamilyMember(
                new ParticipantId(rs.getLong("id")),
                rs.getInt("version"),
                new ParticipantDetails(
                        rs.getString("first_name"),
                        rs.getString("last_name"),
                        birthday == null ? null : birthday.toLocalDate(),
                        rs.getString("phone"),
                        rs.getString("email"),
                        rs.getString("notes")),
                List.of(new Household(
                        new CustomerId(rs.getLong("customer_id")),
                        rs.getLong("number"),
                        rs.getString("display_name"),
                        rs.getBoolean("pays"))));
    }
}
