package org.kartei.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

    /** Whose row is locked, as it is called. */
    public record Held(long number, String name) {}

    /**
     * Locks the customer's row until the transaction ends, so that what belongs to it changes one after the other.
     *
     * @throws BusinessRuleViolation when there is no such customer any more, or only the shell of an erased one; it says
     *     so when it was merged
     */
    public Held hold(CustomerId id) {
        return jdbc
                .query(
                        "select number, display_name from customer where id = ? and erased_on is null for update",
                        (rs, row) -> new Held(rs.getLong(1), rs.getString(2)),
                        id.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> merged.gone(id));
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
