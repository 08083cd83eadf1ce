package org.kartei.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How MariaDB is called: to make its tables, to serve, and to stop. Each call is a process of its own. */
class MariaDbServer {

    static final String USER = "kartei";

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final MariaDbPrograms programs;
    private final DatabaseFolder folder;
    private final EmbeddedMariaDbProperties properties;
    private final int port;

    MariaDbServer(MariaDbPrograms programs, DatabaseFolder folder, EmbeddedMariaDbProperties properties, int port) {
        this.programs = programs;
        this.folder = folder;
        this.properties = properties;
        this.port = port;
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/kartei";
    }

    /** Makes a new data folder. */
    void install() throws IOException {
        Files.createDirectories(folder.data());
        Process installing =
                launch(List.of("--bootstrap", "--net-buffer-length=16K", "--log-warnings=0", "--skip-name-resolve"));
        try (OutputStream statements = installing.getOutputStream()) {
            statements.write(programs.systemTables().getBytes(StandardCharsets.UTF_8));
        }
        if (!ends(installing, STOPPING) || installing.exitValue() != 0) {
            installing.destroyForcibly();
            throw folder.unavailable("cannot make its tables");
        }
        folder.installed();
    }

    /** Returns when the server takes connections, however long that is: after an accident it may have much to repair. */
    Process start() throws IOException {
        Process server = launch(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "kartei-" + port + ".sock"),
                "--skip-ssl",
                "--skip-name-resolve",
                "--init-file=" + folder.initFile(USER),
                "--max-connections=200"));
        folder.runs(server);
        while (!isReady()) {
            if (ends(server, POLL) || Thread.currentThread().isInterrupted()) {
                server.destroy();
                throw folder.unavailable("does not start");
            }
        }
        return server;
    }

    void stop(Process server) {
        if (server.supportsNormalTermination()) {
            server.destroy();
        } else {
            shutDown();
        }
        if (!ends(server, STOPPING)) {
            LOG.warn("The embedded MariaDB did not stop by itself; its next start repairs what was open");
            server.destroyForcibly();
        }
    }

    private Process launch(List<String> purpose) throws IOException {
        var arguments = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--basedir=" + programs.base(),
                "--datadir=" + folder.data(),
                "--lc-messages-dir=" + programs.share(),
                "--tmpdir=" + folder.temporary(),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=" + properties.bufferPool(),
                "--innodb-log-file-size=256M",
                "--innodb-autoinc-lock-mode=2"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--user=root");
        }
        arguments.addAll(properties.args());
        arguments.addAll(purpose);
        var builder = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        String libraries = programs.base().resolve("libs").toString();
        builder.environment().put("LD_LIBRARY_PATH", libraries);
        builder.environment().put("DYLD_LIBRARY_PATH", libraries);
        return builder.start();
    }

    private boolean isReady() {
        try (var connection = DriverManager.getConnection(url(), USER, folder.password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            LOG.debug("The embedded MariaDB is not ready: {}", e.getMessage());
            return false;
        }
    }

    private void shutDown() {
        try (var connection = DriverManager.getConnection(url(), USER, folder.password());
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            LOG.debug("The embedded MariaDB is gone already: {}", e.getMessage());
        }
    }

    private static boolean ends(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
