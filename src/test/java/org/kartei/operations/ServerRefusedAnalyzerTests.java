package org.kartei.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A server of one's own that can't be used is told in two lines. */
class ServerRefusedAnalyzerTests {

    private final ServerRefusedAnalyzer analyzer = new ServerRefusedAnalyzer();

    @Test
    void aWrongPasswordIsNotTheWholeStack() {
        FailureAnalysis analysis = told(new SQLException("Access denied for user 'kartei'@'localhost'", "28000", 1045));
        assertThat(analysis.getDescription()).contains("does not let Kartei in").contains("Access denied");
        assertThat(analysis.getAction()).contains("spring.datasource.url");
    }

    @Test
    void norIsAServerThatIsAwayOrHasNoSuchDatabase() {
        assertThat(told(new SQLNonTransientConnectionException("Connection refused", "08000", -1)))
                .isNotNull();
        assertThat(told(new SQLException("Unknown database 'kartei'", "42000", 1049)))
                .isNotNull();
    }

    @Test
    void aMistakeInAStatementStaysWhatItIs() {
        assertThat(told(new SQLException("You have an error in your SQL syntax", "42000", 1064)))
                .isNull();
    }

    private FailureAnalysis told(SQLException cause) {
        return analyzer.analyze(new IllegalStateException("no bean", cause));
    }
}
