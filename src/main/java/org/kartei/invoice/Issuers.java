package org.kartei.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kartei.settings.SchoolChanged;
import org.kartei.settings.SettingsService;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps who charges, once for each way it ever was: changing the settings changes nothing that is issued. */
@Component
class Issuers {

    /** For statements that keep who charges now. */
    static final String NOW = "(select n.issuer_id from invoice_issuer_now n)";

    private static final String COLUMNS =
            "name, street, postcode, city, country, email, tax_number, vat_id, iban, bic, contact, phone";

    private final SettingsService settings;
    private final JdbcTemplate jdbc;

    Issuers(SettingsService settings, JdbcTemplate jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** One after the other, so that whoever is last has read what the others changed. */
    @EventListener
    void follow(SchoolChanged change) {
        jdbc.queryForObject("select issuer_id from invoice_issuer_now for update", Long.class);
        Issuer issuer = Issuer.of(settings.school());
        long now = find(issuer.digest()).orElseGet(() -> add(issuer));
        jdbc.update("update invoice_issuer_now set issuer_id = ?", now);
    }

    private Optional<Long> find(String digest) {
        return jdbc.queryForList("select id from invoice_issuer where digest = ?", Long.class, digest).stream()
                .findFirst();
    }

    private long add(Issuer issuer) {
        List<Object> row = new ArrayList<>(issuer.values());
        row.add(issuer.digest());
        return Objects.requireNonNull(jdbc.queryForObject(
                "insert into invoice_issuer (" + COLUMNS + ", digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " returning id",
                Long.class,
                row.toArray()));
    }

    /** Of an issued invoice; those from before this was kept show the school as it is now. */
    Issuer of(Invoice invoice) {
        return of("(select issuer_id from invoice where id = ?)", invoice.id().value());
    }

    /** Of an issued offer. */
    Issuer of(Offer offer) {
        return of("(select issuer_id from offer where id = ?)", offer.id().value());
    }

    /** Of a reminder. */
    Issuer of(Reminder reminder) {
        return of("(select issuer_id from reminder where id = ?)", reminder.id());
    }

    private Issuer of(String id, long document) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from invoice_issuer where id = " + id,
                        (rs, row) -> new Issuer(
                                rs.getString(1),
                                rs.getString(2),
                                rs.getString(3),
                                rs.getString(4),
                                rs.getString(5),
                                rs.getString(6),
                                rs.getString(7),
                                rs.getString(8),
                                rs.getString(9),
                                rs.getString(10),
                                rs.getString(11),
                                rs.getString(12)),
                        document)
                .stream()
                .findFirst()
                .orElseGet(() -> Issuer.of(settings.school()));
    }
}
