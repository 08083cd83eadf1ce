package org.kartei.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.security.StaffId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of long work. */
@Component
class JobStore {

    private static final String COLUMNS =
            "id, kind, title, subject_id, state, total, done, failed, message, staff_id, started_at, ended_at";
    private static final int SUBJECT = 300;
    private static final int REASON = 1_000;
    private static final int TITLE = 500;

    private final JdbcTemplate jdbc;

    JobStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    JobId add(String kind, String title, @Nullable Long subjectId, StaffId startedBy, Instant at) {
        long id = Objects.requireNonNull(jdbc.queryForObject("select next value for job_seq", Long.class));
        jdbc.update(
                "insert into job (id, kind, title, subject_id, state, staff_id, started_at)"
                        + " values (?, ?, ?, ?, 'WAITING', ?, ?)",
                id,
                kind,
                cut(title, TITLE),
                subjectId,
                startedBy.value(),
                Timestamp.from(at));
        return new JobId(id);
    }

    void begin(JobId id) {
        jdbc.update("update job set state = 'RUNNING' where id = ?", id.value());
    }

    void progress(JobId id, long total, long done, long failed) {
        jdbc.update("update job set total = ?, done = ?, failed = ? where id = ?", total, done, failed, id.value());
    }

    void end(JobId id, JobState state, @Nullable String message, Instant at) {
        jdbc.update(
                "update job set state = ?, message = ?, ended_at = ? where id = ?",
                state.name(),
                message,
                Timestamp.from(at),
                id.value());
    }

    void addFailure(JobId id, long position, JobFailure failure) {
        jdbc.update(
                "insert into job_failure (job_id, position, subject, reason) values (?, ?, ?, ?)",
                id.value(),
                position,
                cut(failure.subject(), SUBJECT),
                cut(failure.reason(), REASON));
    }

    int interruptRunning(Instant at) {
        return jdbc.update(
                "update job set state = 'INTERRUPTED', ended_at = ? where state in ('WAITING', 'RUNNING')",
                Timestamp.from(at));
    }

    /** The newest work of each kind stays, for it tells when that was done last; what could not be done goes with all of it. */
    void forgetEndedBefore(Instant end) {
        Timestamp at = Timestamp.from(end);
        jdbc.update("delete f from job_failure f join job j on j.id = f.job_id where j.ended_at < ?", at);
        jdbc.update(
                "delete from job where ended_at < ? and id not in (select id from (select max(id) as id from job group by kind) newest)",
                at);
    }

    Optional<Job> find(JobId id) {
        return jdbc.query("select " + COLUMNS + " from job where id = ?", (rs, row) -> job(rs), id.value()).stream()
                .findFirst();
    }

    List<Job> latest(StaffId startedBy, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from job where staff_id = ? order by started_at desc, id desc limit ?",
                (rs, row) -> job(rs),
                startedBy.value(),
                limit);
    }

    Optional<Job> latestOf(String kind, long subjectId) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from job where kind = ? and subject_id = ? order by id desc limit 1",
                        (rs, row) -> job(rs),
                        kind,
                        subjectId)
                .stream()
                .findFirst();
    }

    Optional<Job> latestOf(String kind) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from job where kind = ? order by id desc limit 1",
                        (rs, row) -> job(rs),
                        kind)
                .stream()
                .findFirst();
    }

    List<JobFailure> failures(JobId id, int limit) {
        return jdbc.query(
                "select subject, reason from job_failure where job_id = ? order by position limit ?",
                (rs, row) -> new JobFailure(rs.getString(1), rs.getString(2)),
                id.value(),
                limit);
    }

    private static Job job(ResultSet rs) throws SQLException {
        Timestamp endedAt = rs.getTimestamp("ended_at");
        long subject = rs.getLong("subject_id");
        Long subjectId = rs.wasNull() ? null : subject;
        return new Job(
                new JobId(rs.getLong("id")),
                rs.getString("kind"),
                rs.getString("title"),
                subjectId,
                JobState.valueOf(rs.getString("state")),
                rs.getLong("total"),
                rs.getLong("done"),
                rs.getLong("failed"),
                rs.getString("message"),
                new StaffId(rs.getLong("staff_id")),
                rs.getTimestamp("started_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
