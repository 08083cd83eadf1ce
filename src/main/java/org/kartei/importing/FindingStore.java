package org.kartei.importing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What checks have found, the first ten thousand of each kind; the rest is only counted. */
@Component
class FindingStore {

    static final int KEPT = 10_000;
    private static final int TEXT = 300;

    private final JdbcTemplate jdbc;

    FindingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void clear(ImportId id) {
        jdbc.update("delete from customer_import_finding where import_id = ?", id.value());
    }

    /** Forgets what was found in files that were uploaded before, unless it is being found or taken over just now. */
    void clearUploadedBefore(Instant end) {
        jdbc.update(
                "delete f from customer_import_finding f join customer_import i on i.id = f.import_id"
                        + " where i.uploaded_at < ? and i.state not in ('CHECKING', 'RUNNING', 'UNDOING')",
                Timestamp.from(end));
    }

    /** @param position how many of this kind there were before */
    void add(ImportId id, int position, List<Finding> findings) {
        var rows = new java.util.ArrayList<Object[]>();
        for (Finding finding : findings) {
            int next = position + rows.size();
            if (next >= KEPT) {
                break;
            }
            rows.add(new Object[] {
                id.value(),
                finding.kind().name(),
                next,
                finding.row(),
                cut(finding.subject()),
                cut(finding.column()),
                finding.messageKey(),
                cut(finding.value()),
                finding.customerNumber()
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into customer_import_finding (import_id, kind, position, file_row, subject, caption,"
                            + " message, value, customer_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    List<Finding> find(ImportId id, FindingKind kind, int offset, int limit) {
        return jdbc.query(
                "select file_row, subject, caption, message, value, customer_number from customer_import_finding"
                        + " where import_id = ? and kind = ? order by position limit ? offset ?",
                (rs, row) -> {
                    long number = rs.getLong(6);
                    return new Finding(
                            kind,
                            rs.getLong(1),
                            rs.getString(2),
                            rs.getString(3),
                            rs.getString(4),
                            rs.getString(5),
                            number == 0 ? null : number);
                },
                id.value(),
                kind.name(),
                limit,
                offset);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), TEXT));
    }
}
