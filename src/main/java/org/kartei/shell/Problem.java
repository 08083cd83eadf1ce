package org.kartei.shell;

import com.vaadin.flow.router.NotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Loggable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What an exception means to a user, as a translation key with arguments. This is the one place that knows.
 *
 * @param reference what is written into the log beside the cause; null where the cause explains itself
 */
record Problem(String messageKey, Object[] args, @Nullable String reference) {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    private static final List<Class<? extends Throwable>> NO_DATABASE = List.of(
            CannotCreateTransactionException.class,
            CannotGetJdbcConnectionException.class,
            DataAccessResourceFailureException.class,
            JDBCConnectionException.class,
            SQLNonTransientConnectionException.class,
            SQLTransientConnectionException.class);

    /** Also writes down whatever an administrator should look at. */
    static Problem of(Throwable thrown) {
        Optional<BusinessRuleViolation> rule = find(thrown, BusinessRuleViolation.class);
        if (rule.isPresent()) {
            return new Problem(rule.get().messageKey(), rule.get().args(), null);
        }
        if (isAny(thrown, List.of(OptimisticLockingFailureException.class, OptimisticLockException.class))) {
            return new Problem("shared.error.changedMeanwhile", new Object[0], null);
        }
        if (isAny(thrown, List.of(AccessDeniedException.class, com.vaadin.flow.router.AccessDeniedException.class))) {
            return new Problem("shell.error.denied", new Object[0], null);
        }
        if (isAny(thrown, List.of(NotFoundException.class))) {
            return new Problem("shell.error.notFound", new Object[0], null);
        }
        String reference = newReference();
        if (isAny(thrown, NO_DATABASE)) {
            LOG.error("No database [{}]: {}", reference, Loggable.of(thrown).toString());
            return new Problem("shell.error.database", new Object[0], null);
        }
        LOG.error("Failure [{}]", reference, Loggable.of(thrown));
        String key =
                isAny(thrown, List.of(ConcurrencyFailureException.class)) ? "shell.error.busy" : "shell.error.failure";
        return new Problem(key, new Object[] {reference}, reference);
    }

    /** Whether it is only that the browser has hung up. */
    static boolean isGone(Throwable thrown) {
        return isAny(thrown, List.of(ClientAbortException.class));
    }

    /** The request's id where there is one, so that all that it logged is found together. */
    private static String newReference() {
        return Optional.ofNullable(RequestIds.current())
                .orElseGet(() -> UUID.randomUUID().toString().substring(0, 8));
    }

    private static boolean isAny(Throwable thrown, List<Class<? extends Throwable>> types) {
        return types.stream().anyMatch(type -> find(thrown, type).isPresent());
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.<@Nullable Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
