package org.kartei.bank;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what files bring. */
@Component
class KeptEntries {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    KeptEntries(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    private record Keyed(String digest, int position, ReadEntry entry) {}

    /**
     * Keeps all of a file that is not there yet; a file that brings nothing leaves no trace.
     *
     * @param currency of the school: what came in another one is marked
     * @return how many there are now that were not there before
     */
    @Transactional
    @RetriedOnDeadlock
    public int keep(String fileName, ReadFile read, String currency) {
        long file = file(fileName);
        jdbc.batchUpdate(
                "insert ignore into bank_entry (digest, file_id, position, kind, state, account, booked_on, amount, currency, payer,"
                        + " payer_iban, remittance, reference) values (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?)",
                keyed(read.entries()),
                BATCH,
                (row, keyed) -> {
                    ReadEntry entry = keyed.entry();
                    Object[] values = {
                        keyed.digest(),
                        file,
                        keyed.position(),
                        kind(entry, currency).name(),
                        entry.account(),
                        entry.bookedOn(),
                        entry.amount(),
                        entry.currency(),
                        entry.payer(),
                        entry.payerIban(),
                        entry.remittance(),
                        entry.reference().isEmpty() ? entry.endToEnd() : entry.reference()
                    };
                    for (int i = 0; i < values.length; i++) {
                        row.setObject(i + 1, values[i]);
                    }
                });
        Integer fresh = jdbc.queryForObject("select count(*) from bank_entry where file_id = ?", Integer.class, file);
        if (Objects.requireNonNull(fresh) == 0) {
            jdbc.update("delete from bank_file where id = ?", file);
        }
        return fresh;
    }

    private long file(String name) {
        SignedInStaff staff = currentUser.find().orElse(null);
        Long id = jdbc.queryForObject(
                "insert into bank_file (name, received_at, staff_id, staff_name) values (?, ?, ?, ?) returning id",
                Long.class,
                name,
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name());
        return Objects.requireNonNull(id);
    }

    /** Two files at once come to their common entries in the same order, so that neither waits for the other for ever. */
    private static List<Keyed> keyed(List<ReadEntry> entries) {
        var keys = new EntryKeys();
        var keyed = new ArrayList<Keyed>();
        entries.forEach(entry -> keyed.add(new Keyed(keys.next(entry), keyed.size() + 1, entry)));
        keyed.sort(Comparator.comparing(Keyed::digest));
        return keyed;
    }

    private static EntryKind kind(ReadEntry entry, String currency) {
        if (entry.isReturned()) {
            return EntryKind.RETURNED;
        }
        if (entry.isOwn()) {
            return EntryKind.OWN;
        }
        return entry.currency().equals(currency) ? EntryKind.RECEIVED : EntryKind.FOREIGN;
    }
}
