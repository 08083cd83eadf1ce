package org.kartei.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.hibernate.exception.LockAcquisitionException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The whole transaction is done again, a few times, when the database has broken it off because two waited for each
 * other. Within another transaction it is not: what was done before is lost as well, so that whoever began must begin
 * again. Only for methods that do nothing outside the database.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = {PessimisticLockingFailureException.class, LockAcquisitionException.class},
        predicate = RetriedOnDeadlock.Outermost.class,
        maxRetries = 4,
        delay = 50,
        jitter = 25,
        multiplier = 2)
public @interface RetriedOnDeadlock {

    /** Whether the method that was broken off had begun the transaction: then there is none now. */
    final class Outermost implements MethodRetryPredicate {
        @Override
        public boolean shouldRetry(Method method, Throwable brokenOff) {
            return !TransactionSynchronizationManager.isActualTransactionActive();
        }
    }
}
