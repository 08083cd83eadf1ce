package org.kartei.shared;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in the log. The database's messages quote what somebody typed ("Duplicate entry
 * 'anna@…'"), and whatever wraps them repeats that: of those the log has the kinds, the places in the code, the codes, and
 * the name of a constraint.
 */
public final class Loggable extends RuntimeException {

    private static final Pattern CONSTRAINT = Pattern.compile("for key '([\\w.]+)'|CONSTRAINT `(\\w+)`");

    private Loggable(Throwable failure, @Nullable Throwable cause) {
        super(message(failure), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** @return the failure itself where no database had a part in it */
    public static Throwable of(Throwable failure) {
        boolean isFromDatabase = Stream.<@Nullable Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(SQLException.class::isInstance);
        return isFromDatabase ? quiet(failure) : failure;
    }

    private static Loggable quiet(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Loggable(failure, cause == null ? null : quiet(cause));
    }

    private static String message(Throwable failure) {
        String kind = failure.getClass().getName();
        if (!(failure instanceof SQLException sql)) {
            return kind;
        }
        Matcher constraint = CONSTRAINT.matcher(String.valueOf(sql.getMessage()));
        String name = constraint.find()
                ? " " + (constraint.group(1) == null ? constraint.group(2) : constraint.group(1))
                : "";
        return kind + " " + sql.getSQLState() + " " + sql.getErrorCode() + name;
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
