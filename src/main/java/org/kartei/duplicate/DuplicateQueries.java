package org.kartei.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.duplicate.DuplicatePair.Side;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about duplicates. */
@Component
class DuplicateQueries {

    private static final String FROM =
            " from duplicate_pair p join customer a on a.id = p.low_id join customer b on b.id = p.high_id where ";
    private static final String SIDE = "%1$s.id %1$s_id, %1$s.number %1$s_number, %1$s.display_name %1$s_name,"
            + " %1$s.city %1$s_city, %1$s.email %1$s_email, %1$s.phone %1$s_phone, %1$s.status %1$s_status";

    private final JdbcTemplate jdbc;

    DuplicateQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param which null for all that nobody has dismissed */
    List<DuplicatePair> page(@Nullable Likelihood which, boolean dismissed, int offset, int limit) {
        return jdbc.query(
                "select p.reasons, p.strength, " + SIDE.formatted("a") + ", " + SIDE.formatted("b") + FROM
                        + condition(which, dismissed)
                        + " order by p.strength desc, p.low_id, p.high_id limit ? offset ?",
                (rs, row) -> pair(rs),
                limit,
                offset);
    }

    /** Stops after so many as anybody turns pages for, see {@link DuplicateSearch#COUNTED}. */
    long count(@Nullable Likelihood which, boolean dismissed) {
        Long count = jdbc.queryForObject(
                "select count(*) from (select 1" + FROM + condition(which, dismissed) + " limit ?) counted",
                Long.class,
                DuplicateSearch.COUNTED + 1);
        return count == null ? 0 : count;
    }

    List<Crowd> crowds() {
        return jdbc.query(
                "select k.reason, case when k.further then concat(c.number, ' ', c.display_name)"
                        + " when k.reason = 'EMAIL' then c.email when k.reason = 'PHONE' then c.phone"
                        + " else cast(c.birthday as char) end, k.customers, k.further"
                        + " from duplicate_crowd k join customer c on c.id = k.example_id order by k.customers desc",
                (rs, row) ->
                        new Crowd(Reason.valueOf(rs.getString(1)), rs.getString(2), rs.getLong(3), rs.getBoolean(4)));
    }

    Optional<SearchRun> lastRun() {
        return jdbc
                .query(
                        "select ended_at, customers, left_out, left_out_likely from duplicate_run where ended_at is not null"
                                + " order by id desc limit 1",
                        (rs, row) -> new SearchRun(
                                rs.getTimestamp(1).toInstant(), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .stream()
                .findFirst();
    }

    private static String condition(@Nullable Likelihood which, boolean dismissed) {
        String condition = "p.dismissed = " + (dismissed ? 1 : 0);
        return which == null
                ? condition
                : condition + " and p.strength between " + which.from() + " and " + Math.min(which.to(), 100);
    }

    private static DuplicatePair pair(ResultSet rs) throws SQLException {
        Side one = side(rs, "a");
        Side other = side(rs, "b");
        boolean isInOrder = one.number() < other.number();
        return new DuplicatePair(
                isInOrder ? one : other,
                isInOrder ? other : one,
                Reason.of(rs.getInt("reasons")),
                Likelihood.of(rs.getInt("strength")));
    }

    private static Side side(ResultSet rs, String of) throws SQLException {
        return new Side(
                rs.getLong(of + "_id"),
                rs.getLong(of + "_number"),
                rs.getString(of + "_name"),
                Stream.of(rs.getString(of + "_city"), rs.getString(of + "_email"), rs.getString(of + "_phone"))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                rs.getString(of + "_status").equals("ARCHIVED"));
    }
}
