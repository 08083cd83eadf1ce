package org.kartei.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads customers along the indexes of what they may share, a portion at a time; nothing is locked, no transaction is long. */
@Component
class Traits {

    static final int PORTION = 5_000;

    private static final int SHORTEST_PHONE = 5;
    private static final int ROWS = 900;
    private static final String COLUMNS = "id, first_name, last_name, display_name, email_fold, phone_digits, birthday";

    private final JdbcTemplate jdbc;

    Traits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has which value, in the order of the values. */
    record Owner(String value, long id) {}

    /** What is read along an index that has the value and the id, so that no row is touched. */
    enum Shared {
        EMAIL(Reason.EMAIL, "email_fold"),
        PHONE(Reason.PHONE, "phone_digits");

        private final Reason reason;
        private final String column;

        Shared(Reason reason, String column) {
            this.reason = reason;
            this.column = column;
        }

        Reason reason() {
            return reason;
        }
    }

    /** Too short for a number, it is rather a remark. */
    static boolean isPhone(String digits) {
        return digits.length() >= SHORTEST_PHONE;
    }

    long customers() {
        return number("select count(*) from customer");
    }

    List<Owner> after(Shared shared, String value) {
        return jdbc.query(
                "select " + shared.column + ", id from customer force index (ix_customer_" + shared.column + ") where "
                        + shared.column + " > ? order by " + shared.column + ", id limit ?",
                (rs, row) -> new Owner(rs.getString(1), rs.getLong(2)),
                value,
                PORTION);
    }

    long count(Shared shared, String value) {
        return number("select count(*) from customer where " + shared.column + " = ?", value);
    }

    /** Those who have a birthday, by birthdays and ids. */
    List<Suspect> bornAfter(@Nullable Suspect last) {
        String select = "select " + COLUMNS + " from customer force index (ix_customer_birthday) where ";
        String order = " order by birthday, id limit " + PORTION;
        return last == null
                ? jdbc.query(select + "birthday is not null" + order, (rs, row) -> suspect(rs))
                : jdbc.query(
                        select + "(birthday = ? and id > ?) or birthday > ?" + order,
                        (rs, row) -> suspect(rs),
                        last.birthday(),
                        last.id(),
                        last.birthday());
    }

    List<Suspect> of(List<Long> ids) {
        var found = new ArrayList<Suspect>(ids.size());
        for (int from = 0; from < ids.size(); from += ROWS) {
            String list = ids.subList(from, Math.min(from + ROWS, ids.size())).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            found.addAll(jdbc.query(
                    "select " + COLUMNS + " from customer where id in (" + list + ")", (rs, row) -> suspect(rs)));
        }
        return found;
    }

    private long number(String sql, Object... args) {
        Long number = jdbc.queryForObject(sql, Long.class, args);
        return number == null ? 0 : number;
    }

    private static Suspect suspect(ResultSet rs) throws SQLException {
        String name = (rs.getString("first_name") + " " + rs.getString("last_name")).strip();
        return new Suspect(
                rs.getLong("id"),
                SoundOfName.of(name.isEmpty() ? rs.getString("display_name") : name),
                rs.getString("email_fold"),
                rs.getString("phone_digits"),
                rs.getObject("birthday", java.time.LocalDate.class));
    }
}
