package org.kartei.operations;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start in two lines that a database server of one's own does not answer or lets nobody in. */
class ServerRefusedAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String NO_CONNECTION = "08";
    private static final String NOBODY_LET_IN = "28";
    private static final int NO_SUCH_DATABASE = 1049;
    private static final int UNKNOWN_VARIABLE = 1193;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (cause.getErrorCode() == UNKNOWN_VARIABLE) {
            return new FailureAnalysis(
                    "The database server is too old: " + cause.getMessage(),
                    "Kartei needs MariaDB 10.11.8 or newer.",
                    cause);
        }
        boolean isRefused = state.startsWith(NO_CONNECTION)
                || state.startsWith(NOBODY_LET_IN)
                || cause.getErrorCode() == NO_SUCH_DATABASE;
        return isRefused
                ? new FailureAnalysis(
                        "The database server does not let Kartei in: " + cause.getMessage(),
                        "Check spring.datasource.url, .username and .password, and that the server runs.",
                        cause)
                : null;
    }
}
