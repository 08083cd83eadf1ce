package org.kartei.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/** House rule 14: one place that knows what an exception means to a user. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemTests {

    @Test
    void aRuleGivesItsOwnReasonHoweverDeepItLies() {
        var problem = Problem.of(new RuntimeException(
                new InvocationTargetException(new BusinessRuleViolation("shared.error.tooLong", 100))));
        assertThat(problem.messageKey()).isEqualTo("shared.error.tooLong");
        assertThat(problem.args()).containsExactly(100);
    }

    @Test
    void whatSomebodyElseChangedIsSaidSo() {
        assertThat(Problem.of(new ObjectOptimisticLockingFailureException(String.class, 1))
                        .messageKey())
                .isEqualTo("shared.error.changedMeanwhile");
    }

    @Test
    void aLostDatabaseIsSaidSo() {
        assertThat(Problem.of(new CannotCreateTransactionException("no", new SQLTransientConnectionException()))
                        .messageKey())
                .isEqualTo("shell.error.database");
    }

    @Test
    void aBrowserThatHangsUpIsNoErrorInTheLog(CapturedOutput output) {
        new UiErrors().error(new ErrorEvent(new UncheckedIOException(new ClientAbortException("Broken pipe"))));
        assertThat(output).doesNotContain("ERROR", "Broken pipe");
    }

    @Test
    void aBrokenPipeToAnythingElseIsOne(CapturedOutput output) {
        new UiErrors().error(new ErrorEvent(new UncheckedIOException(new IOException("Broken pipe"))));
        assertThat(output).contains("ERROR", "Broken pipe");
    }

    /** FILE-7: whoever is erased must not stay in the log. */
    @Test
    void theLogQuotesNothingThatTheDatabaseQuotes(CapturedOutput output) {
        var duplicate = new SQLIntegrityConstraintViolationException(
                "(conn=5) Duplicate entry 'anna@example.org' for key 'uq_staff_email'", "23000", 1062);
        Problem.of(new IllegalStateException(
                "anna@example.org", new DuplicateKeyException("Callback; " + duplicate.getMessage(), duplicate)));
        assertThat(output)
                .contains("DuplicateKeyException", "23000 1062 uq_staff_email", "ProblemTests")
                .doesNotContain("anna@");
    }

    @Test
    void missingRightsAreSaidSo() {
        assertThat(Problem.of(new AccessDeniedException("no")).messageKey()).isEqualTo("shell.error.denied");
    }

    @Test
    void anythingElseGetsANumberToLookUpAndTellsNothing() {
        var problem = Problem.of(new IllegalStateException("secret"));
        assertThat(problem.messageKey()).isEqualTo("shell.error.failure");
        assertThat(problem.args()).containsExactly(problem.reference());
        assertThat(problem.reference()).matches("[0-9a-f]{8}");
    }
}
