package org.kartei.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The embedded database through accidents: what the office wrote is still there afterwards. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedMariaDbTests {

    @TempDir
    private Path temporary;

    private EmbeddedMariaDb database;

    @AfterEach
    void stop() {
        if (database != null) {
            database.stop();
        }
    }

    @Test
    void startsAgainWithItsDataWhenTheServerIsKilledAndWhenTheApplicationIs() throws Exception {
        database = start();
        write("create table note (id int primary key); insert into note values (1)");

        ProcessHandle killed = database.process();
        killed.destroyForcibly();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> notes() == 1);
        assertThat(database.process().pid()).isNotEqualTo(killed.pid());

        database.stop();
        database = start();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void triesAgainWhenItDoesNotComeBackAtOnce(CapturedOutput output) throws Exception {
        database = start();
        write("create table note (id int primary key); insert into note values (1)");
        Path log = folder().resolve("mariadbd.log");
        Files.move(log, log.resolveSibling("moved.log"));
        Files.createDirectory(log); // where the server wants to write: it can't start
        database.process().destroyForcibly();
        await().atMost(Duration.ofSeconds(60)).until(() -> output.getAll().contains("does not come back"));
        Files.delete(log);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> notes() == 1);
    }

    @Test
    void stopsTheServerOfAKilledApplication() throws Exception {
        database = start();
        ProcessHandle orphan = database.process();
        // what a kill -9 of the application leaves: the server, its pid file, and nobody who holds the folder
        new Orphan(Files.readString(folder().resolve("mariadbd.pid")), folder().resolve("data")).stop();
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void aServerOfOnesOwnIsTheOnlyOne() {
        new ApplicationContextRunner()
                .withUserConfiguration(EmbeddedMariaDbConfiguration.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:mariadb://db.example/kartei",
                        "spring.datasource.username=kartei",
                        "spring.datasource.password=secret",
                        "kartei.database.folder=" + folder())
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(EmbeddedMariaDb.class)
                        .doesNotHaveBean(JdbcConnectionDetails.class));
        assertThat(folder()).doesNotExist();
    }

    @Test
    void leavesOtherProcessesAlone() {
        new Orphan(Long.toString(ProcessHandle.current().pid()), folder().resolve("data")).stop();
        new Orphan("", folder().resolve("data")).stop();
    }

    @Test
    void aFolderInUseIsRefusedAndItsDatabaseRunsOn() {
        database = start();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(this::start)
                .withMessageContaining("Another Kartei already uses");
        assertThat(database.process().isAlive()).isTrue();
    }

    @Test
    void anInterruptedFirstStartIsDoneAgain() throws Exception {
        Files.createDirectories(folder().resolve("data/mysql"));
        Files.writeString(folder().resolve("data/ibdata1"), "half");
        database = start();
        write("create table note (id int primary key)");
        assertThat(notes()).isZero();
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        database = start();
        for (String user : new String[] {"root", "kartei", ""}) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.url(), user, ""));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneLine() throws IOException {
        Files.writeString(temporary.resolve("file"), "");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> new EmbeddedMariaDb(TestDatabase.properties(temporary.resolve("file/folder"))))
                .withMessageContaining("cannot keep its data");
    }

    private EmbeddedMariaDb start() {
        // as careful as in the office, only smaller
        return new EmbeddedMariaDb(new EmbeddedMariaDbProperties(
                folder(), TestDatabase.PROGRAMS, "64M", List.of("--innodb-log-file-size=16M")));
    }

    private Path folder() {
        return temporary.resolve("a folder with spaces");
    }

    private void write(String statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String each : statements.split(";")) {
                statement.execute(each);
            }
        }
    }

    private long notes() throws SQLException {
        try (Connection connection = connect();
                var result = connection.createStatement().executeQuery("select count(*) from note")) {
            result.next();
            return result.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
