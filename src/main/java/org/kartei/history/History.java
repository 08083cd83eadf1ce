package org.kartei.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes down what is done, in the transaction that does it. */
@Component
public class History {

    /** That somebody took data out changes nothing. */
    static final String IS_CHANGE = "action <> 'EXPORTED'";

    private static final String INSERT = """
            insert into history_entry (recorded_at, staff_id, staff_name, action, subject, customer_id, customer_number,
                customer_name, field, before_value, after_value, item, item_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    History(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Something was done as a whole. */
    public void record(Action action, Subject subject) {
        record(action, List.of(subject));
    }

    /** The same was done to many. */
    public void record(Action action, Collection<Subject> subjects) {
        var lines = new ArrayList<Object[]>();
        subjects.forEach(subject -> lines.add(line(action, subject, new FieldChange("", "", ""))));
        write(lines);
    }

    /** Something was done, and this tells more of it: a title, a reason. */
    public void record(Action action, Subject subject, FieldChange detail) {
        write(List.<Object[]>of(line(action, subject, detail)));
    }

    /** Fields were changed; those that are null were not. */
    public void changed(Subject subject, List<@Nullable FieldChange> changes) {
        record(Action.CHANGED, subject, changes);
    }

    /** Something was done to several fields, a line for each; those that are null had no part in it. */
    public void record(Action action, Subject subject, List<@Nullable FieldChange> changes) {
        var lines = new ArrayList<Object[]>();
        for (FieldChange change : changes) {
            if (change != null) {
                lines.add(line(action, subject, change));
            }
        }
        write(lines);
    }

    /** Forgets everything about a customer whose data are erased, or who never really was. */
    public void forget(Collection<Long> customerIds) {
        if (!customerIds.isEmpty()) {
            jdbc.update("delete from history_entry where customer_id in ("
                    + customerIds.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")");
        }
    }

    /** Puts another text where the lines of some customers quote this one: somebody who is erased may stand there too. */
    public void rename(Collection<Long> customerNumbers, String quoted, String instead) {
        for (Long number : customerNumbers) {
            jdbc.update(
                    "update history_entry set before_value = replace(before_value, ?, ?),"
                            + " after_value = replace(after_value, ?, ?) where customer_number = ?",
                    quoted,
                    instead,
                    quoted,
                    instead,
                    number);
        }
    }

    /** The lines of a customer's history, by their ids. */
    public List<Long> lines(long customerId) {
        return jdbc.queryForList("select id from history_entry where customer_id = ?", Long.class, customerId);
    }

    public long count(long customerId) {
        Long count =
                jdbc.queryForObject("select count(*) from history_entry where customer_id = ?", Long.class, customerId);
        return count == null ? 0 : count;
    }

    /** The line of the newest change in a customer's history, see {@link #IS_CHANGE}; 0 while there is none. */
    public long lastChange(long customerId) {
        Long last = jdbc.queryForObject(
                "select coalesce(max(id), 0) from history_entry where customer_id = ? and " + IS_CHANGE,
                Long.class,
                customerId);
        return last == null ? 0 : last;
    }

    /** Tells lines in another customer's file, with the number and the name that they were written with. */
    public void move(List<Long> lines, long toCustomer) {
        jdbc.batchUpdate(
                "update history_entry set customer_id = ? where id = ?",
                lines.stream().map(line -> new Object[] {toCustomer, line}).toList());
    }

    /** Without anybody signed in: what somebody tried at the door. */
    void atTheDoor(Action action, @Nullable SignedInStaff who, String detail) {
        Object[] line = line(action, Subject.of("access"), new FieldChange("", "", cut(detail)));
        line[1] = who == null ? null : who.id().value();
        line[2] = who == null ? "" : who.name();
        write(List.<Object[]>of(line));
    }

    private @Nullable Object[] line(Action action, Subject subject, FieldChange change) {
        Instant now = clock.instant();
        SignedInStaff staff = currentUser.find().orElse(null);
        return new Object[] {
            Timestamp.from(now),
            staff == null ? null : staff.id().value(),
            staff == null ? "" : staff.name(),
            action.name(),
            subject.kind(),
            subject.customerId(),
            subject.customerNumber(),
            subject.customerName(),
            change.field(),
            change.before(),
            change.after(),
            cut(subject.item()),
            subject.itemId()
        };
    }

    private void write(List<Object[]> lines) {
        if (lines.size() == 1) {
            jdbc.update(INSERT, lines.getFirst()); // a batch is prepared first and closed afterwards
        } else if (!lines.isEmpty()) {
            jdbc.batchUpdate(INSERT, lines);
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }
}
