package org.kartei.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads customers along the indexes of what they may share, a portion at a time; nothing is locked, no transaction is long. */
@Component
class Traits {

    static final int PORTION = 5_000;

    private static final int ROWS = 900;
    private static final String COLUMNS = "id, first_name, last_name, display_name, email_fold, phone_digits, birthday";
    /** A child of two households tells of the one that pays: that its parents share it makes them no duplicates. */
    private static final String PAYS =
            " straight_join household_member m on m.payer_of = k.participant_id and m.customer_id = k.customer_id";

    private final JdbcTemplate jdbc;

    Traits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has which value, in the order of the values. */
    record Owner(String value, long id) {}

    /**
     * What is read along indexes that have the value and the id, so that no customer's row is touched: the first of its
     * kind, further ones, and those of participants.
     */
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

        /**
         * @param compared how the values compare with the question mark's
         * @param end order and limit of each of the three
         */
        private String owners(String compared, String end) {
            return """
                    (select %1$s v, id from customer force index (ix_customer_%1$s) where %1$s %3$s ? %4$s)
                    union (select k.fold v, k.customer_id id from contact k force index (ix_contact_fold)
                        where k.kind = '%2$s' and k.fold %3$s ? group by v, id %4$s)
                    union (select k.fold v, k.customer_id id from family_contact k force index (ix_family_contact_fold)%5$s
                        where k.kind = '%2$s' and k.fold %3$s ? group by v, id %4$s)""".formatted(column, name(), compared, end, PAYS);
        }
    }

    long customers() {
        return number("select count(*) from customer");
    }

    /** How many values there are at most. */
    long values(Shared shared) {
        return customers()
                + number("select count(*) from contact where kind = ?", shared.name())
                + number("select count(*) from family_contact where kind = ?", shared.name());
    }

    List<Owner> after(Shared shared, String value) {
        String order = "order by v, id limit " + PORTION;
        return jdbc.query(
                shared.owners(">", order) + " " + order,
                (rs, row) -> new Owner(rs.getString(1), rs.getLong(2)),
                value,
                value,
                value);
    }

    long count(Shared shared, String value) {
        return number("select count(*) from (" + shared.owners("=", "") + ") owner", value, value, value);
    }

    /** Those who have a birthday, by birthdays and ids; with the first e-mail and phone only. */
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

    /** By their ids. */
    Map<Long, Suspect> of(Collection<Long> ids) {
        var found = new ArrayList<Suspect>(ids.size());
        inPortions(
                ids,
                list -> found.addAll(jdbc.query(
                        "select " + COLUMNS + " from customer where id in (" + list + ")", (rs, row) -> suspect(rs))));
        return withFurther(found);
    }

    /** The same with all their e-mails and phones, by their ids. */
    Map<Long, Suspect> withFurther(Collection<Suspect> suspects) {
        var emails = new HashMap<Long, List<String>>();
        var phones = new HashMap<Long, List<String>>();
        inPortions(
                suspects.stream().map(Suspect::id).toList(),
                list -> jdbc.query(
                        "select customer_id, kind, fold from contact where kind <> 'ADDRESS' and customer_id in ("
                                + list + ")"
                                + " union all select k.customer_id, k.kind, k.fold from family_contact k" + PAYS
                                + " where k.customer_id in (" + list + ")",
                        rs -> {
                            Map<Long, List<String>> ofKind =
                                    rs.getString(2).equals(Shared.EMAIL.name()) ? emails : phones;
                            ofKind.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
                                    .add(rs.getString(3));
                        }));
        return suspects.stream()
                .map(each ->
                        each.with(emails.getOrDefault(each.id(), List.of()), phones.getOrDefault(each.id(), List.of())))
                .collect(Collectors.toMap(
                        Suspect::id, each -> each, (one, same) -> one, LinkedHashMap::new)); // in their order
    }

    private static void inPortions(Collection<Long> ids, Consumer<String> read) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += ROWS) {
            read.accept(all.subList(from, Math.min(from + ROWS, all.size())).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",")));
        }
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
