package org.kartei.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLTransientConnectionException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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
