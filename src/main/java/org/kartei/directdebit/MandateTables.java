package org.kartei.directdebit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kartei.customer.CustomerId;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Mandates as they are kept. */
@Component
class MandateTables {

    /** Of an item: whether money was collected by it; what came back before it was recorded was not. */
    static final String COUNTS = "(i.state <> 'RETURNED' or i.payment_id is not null)";

    /** Of a mandate {@code m}: the last day on which was collected by it. */
    static final String LAST = "(select max(d.collected_on) from direct_debit_item i join direct_debit d"
            + " on d.id = i.direct_debit_id where i.mandate_id = m.id and " + COUNTS + ")";

    /** Of a mandate {@code m}: whether the one collection that it was for has been made. */
    static final String USED_UP = "exists (select 1 from direct_debit_item i where i.mandate_id = m.id"
            + " and i.sequence in ('OOFF', 'FNAL') and i.state <> 'RETURNED')";

    private static final String READ = "select m.*, " + LAST + " last_collected_on, " + USED_UP + " is_used_up,"
            + " exists (select 1 from direct_debit_item i where i.mandate_id = m.id) is_used from mandate m";

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    MandateTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A customer's, the newest first. */
    List<Mandate> of(CustomerId customer) {
        return jdbc.query(
                READ + " where m.customer_id = ? order by m.id desc", (rs, row) -> mandate(rs), customer.value());
    }

    Optional<Mandate> find(MandateId id) {
        return jdbc.query(READ + " where m.id = ?", (rs, row) -> mandate(rs), id.value()).stream()
                .findFirst();
    }

    boolean isTaken(String reference) {
        return !jdbc.queryForList("select id from mandate where reference = ?", reference)
                .isEmpty();
    }

    MandateId add(CustomerId customer, long number, MandateData data) {
        SignedInStaff staff = currentUser.find().orElse(null);
        Long id = jdbc.queryForObject(
                "insert into mandate (customer_id, customer_number, reference, holder, iban, bic, kind, signed_on,"
                        + " created_at, staff_id, staff_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                Long.class,
                customer.value(),
                number,
                data.reference(),
                data.holder(),
                data.iban(),
                data.bic(),
                data.kind().name(),
                data.signedOn(),
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name());
        return new MandateId(Objects.requireNonNull(id));
    }

    /** @return false when it was changed meanwhile */
    boolean change(MandateId id, int version, MandateData data) {
        return jdbc.update(
                        "update mandate set version = version + 1, reference = ?, holder = ?, iban = ?, bic = ?, kind = ?,"
                                + " signed_on = ? where id = ? and version = ?",
                        data.reference(),
                        data.holder(),
                        data.iban(),
                        data.bic(),
                        data.kind().name(),
                        data.signedOn(),
                        id.value(),
                        version)
                > 0;
    }

    /** @return false when it was changed meanwhile */
    boolean revoke(MandateId id, int version, LocalDate day) {
        return jdbc.update(
                        "update mandate set version = version + 1, revoked_on = ? where id = ? and version = ?",
                        day,
                        id.value(),
                        version)
                > 0;
    }

    private static Mandate mandate(ResultSet rs) throws SQLException {
        return new Mandate(
                new MandateId(rs.getLong("id")),
                rs.getInt("version"),
                rs.getObject("customer_id") == null ? null : new CustomerId(rs.getLong("customer_id")),
                new MandateData(
                        rs.getString("reference"),
                        rs.getString("holder"),
                        rs.getString("iban"),
                        rs.getString("bic"),
                        MandateKind.valueOf(rs.getString("kind")),
                        rs.getObject("signed_on", LocalDate.class)),
                rs.getObject("revoked_on", LocalDate.class),
                rs.getObject("last_collected_on", LocalDate.class),
                rs.getBoolean("is_used"),
                rs.getBoolean("is_used_up"));
    }
}
