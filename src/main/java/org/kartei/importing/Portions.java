package org.kartei.importing;

import jakarta.persistence.PessimisticLockException;
import java.util.Objects;
import java.util.function.Supplier;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes one portion of an import in a transaction of its own; again where somebody else was in the way, or took
 * something between our look and our writing.
 */
@Component
class Portions {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transaction;

    Portions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T write(Supplier<T> portion) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> portion.get()));
            } catch (TransientDataAccessException | PessimisticLockException | BusinessRuleViolation e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
