package org.kartei.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-1: what a transaction costs, and what a connection promises. */
@KarteiTest
class LazyAutoCommitTests {

    private static final String RAISE = "update number_series set next_value = next_value + 1";

    @Autowired
    private DataSource dataSource;

    @Test
    void transactionsInARowAreOneStatementEachAndTheirEnd() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            raiseIn(connection);
            long before = statements(connection);
            for (int i = 0; i < 3; i++) {
                raiseIn(connection);
            }
            assertThat(statements(connection) - before).isEqualTo(3 * 2 + 1); // and the question
        }
    }

    @Test
    void whatIsWrittenWithoutATransactionIsKept() throws SQLException {
        long before = value();
        try (Connection connection = dataSource.getConnection()) {
            raiseIn(connection); // the server is left without committing by itself
            raise(connection);
            assertThat(value()).isEqualTo(before + 2);
        }
    }

    @Test
    void whatIsTakenBackIsGone() throws SQLException {
        long before = value();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            raise(connection);
            assertThat(value()).isEqualTo(before);
            connection.rollback();
            connection.setAutoCommit(true);
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(value()).isEqualTo(before);
    }

    @Test
    void whoSwitchesToCommittingByItselfCommits() throws SQLException {
        long before = value();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            raise(connection);
            connection.setAutoCommit(true);
            assertThat(value()).isEqualTo(before + 1);
        }
    }

    @Test
    void whoGivesAConnectionBackInTheMiddleLeavesNothingOfIt() throws SQLException {
        long before = value();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            raise(connection);
        }
        assertThat(value()).isEqualTo(before);
    }

    @Test
    void aStatementFromBeforeTheSwitchHearsOfIt() throws SQLException {
        long before = value();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(RAISE);
            assertThat(value()).isEqualTo(before);
            connection.rollback();
            connection.setAutoCommit(true);
            statement.executeUpdate(RAISE);
            assertThat(value()).isEqualTo(before + 1);
        }
    }

    private static void raiseIn(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        raise(connection);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void raise(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(RAISE);
        }
    }

    /** How many the server has heard in this session. */
    private static long statements(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("show session status like 'Questions'")) {
            row.next();
            return row.getLong(2);
        } finally {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** As everybody else sees it. */
    private long value() throws SQLException {
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement();
                var row = statement.executeQuery("select sum(next_value) from number_series")) {
            row.next();
            return row.getLong(1);
        }
    }
}
