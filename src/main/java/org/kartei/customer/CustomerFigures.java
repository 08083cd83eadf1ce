package org.kartei.customer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Condition;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The figures of other modules on the customer's row, where the overview filters and sorts them. The module that owns a
 * figure writes it in the transaction of its cause; a form that saves the customer at the same time is not disturbed.
 */
@Component
public class CustomerFigures {

    private final JdbcTemplate jdbc;
    private final MergedNumbers merged;

    CustomerFigures(JdbcTemplate jdbc, MergedNumbers merged) {
        this.jdbc = jdbc;
        this.merged = merged;
    }

    /** Whose row is locked. */
    public record Held(CustomerId id, long number, Addressee addressee) {

        /** What is read of the row, "c", for statements that lock more besides. */
        public static final String COLUMNS =
                "c.id, c.number, c.display_name, c.company, c.street, c.postcode, c.city, c.country, c.email, c.contacts, c.language";

        public static Held read(ResultSet rs) throws SQLException {
            return new Held(
                    new CustomerId(rs.getLong("c.id")),
                    rs.getLong("c.number"),
                    new Addressee(
                            rs.getString("c.display_name"),
                            rs.getString("c.company"),
                            rs.getString("c.street"),
                            rs.getString("c.postcode"),
                            rs.getString("c.city"),
                            rs.getString("c.country"),
                            rs.getString("c.email"),
                            ContactText.readKept(rs.getString("c.contacts")),
                            rs.getString("c.language")));
        }

        /** What it is called. */
        public String name() {
            return addressee.name();
        }
    }

    /**
     * Locks the customer's row until the transaction ends, so that what belongs to it changes one after the other.
     *
     * @throws BusinessRuleViolation when there is no such customer any more, or only the shell of an erased one; it says
     *     so when it was merged
     */
    public Held hold(CustomerId id) {
        return jdbc
                .query(
                        "select " + Held.COLUMNS + " from customer c where c.id = ? and c.erased_on is null for update",
                        (rs, row) -> Held.read(rs),
                        id.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> merged.gone(id));
    }

    /** Those of them who are neither gone nor archived, as documents would be made out to them. */
    public List<Addressee> addressees(Collection<CustomerId> ids) {
        Condition those =
                Condition.in("c.id", ids.stream().map(CustomerId::value).toList());
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select " + Held.COLUMNS
                                + " from customer c where c.erased_on is null and c.status <> 'ARCHIVED' and "
                                + those.sql(),
                        (rs, row) -> Held.read(rs).addressee(),
                        those.args().toArray());
    }

    /** @param balance money the customer has with us, never negative */
    public void creditBalance(CustomerId id, BigDecimal balance) {
        write("credit_balance", id, balance);
    }

    /** @param gross what the customer still has to pay */
    public void openAmount(CustomerId id, BigDecimal gross) {
        write("open_amount", id, gross);
    }

    public void activePasses(CustomerId id, int passes) {
        write("active_passes", id, passes);
    }

    /** @param day the earliest follow-up that is not done, null if there is none */
    public void nextFollowUp(CustomerId id, @Nullable LocalDate day) {
        write("next_follow_up", id, day);
    }

    /** @param day the last session that was attended, null if there was none */
    public void lastSession(CustomerId id, @Nullable LocalDate day) {
        write("last_session", id, day);
    }

    private void write(String figure, CustomerId id, @Nullable Object value) {
        jdbc.update("update customer set " + figure + " = ? where id = ?", value, id.value());
    }
}
