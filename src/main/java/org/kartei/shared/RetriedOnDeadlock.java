package org.kartei.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.exception.LockAcquisitionException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * The whole transaction is done again, a few times, when the database has broken it off because two waited for each
 * other. Only for methods that begin the transaction and do nothing outside the database.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = {PessimisticLockingFailureException.class, LockAcquisitionException.class},
        maxRetries = 4,
        delay = 50,
        jitter = 25,
        multiplier = 2)
public @interface RetriedOnDeadlock {}
