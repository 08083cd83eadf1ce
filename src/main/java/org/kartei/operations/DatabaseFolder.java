package org.kartei.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of the embedded MariaDB: its data, its password and who uses it. Only one Kartei at a time may. */
class DatabaseFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);
    private static final int COMPLAINTS = 5;

    private final Path folder;
    private final FileChannel lock;
    private final String password;

    private DatabaseFolder(Path folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.password = keptPassword();
        Files.deleteIfExists(log());
    }

    /**
     * Takes the folder, and makes it when it is not there.
     *
     * @throws DatabaseUnavailable when another Kartei has it, or it cannot be written
     */
    static DatabaseFolder take(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                reserve(folder);
            }
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isMine(lock)) {
                lock.close();
                throw new DatabaseUnavailable(
                        "Another Kartei already uses the data in " + folder + ".",
                        "Stop it first, or give this one a folder of its own with kartei.database.folder.");
            }
            return new DatabaseFolder(folder, lock);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Kartei cannot keep its data in " + folder + ": " + e,
                    "Make the folder writable, or name another one in kartei.database.folder.");
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("mariadbd.log");
    }

    Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("tmp"));
    }

    String password() {
        return password;
    }

    /** False as well after a first start that was interrupted: nothing of the office is in there yet, and it goes. */
    boolean isInstalled() {
        boolean isInstalled = Files.exists(folder.resolve("installed"));
        if (!isInstalled) {
            FileSystemUtils.deleteRecursively(data().toFile());
        }
        return isInstalled;
    }

    void installed() throws IOException {
        Files.createFile(folder.resolve("installed"));
    }

    /** Runs at every start, before anybody can connect: makes sure that the application's user is the only way in. */
    Path initFile(String user) throws IOException {
        return secret("init.sql", """
                create database if not exists kartei character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                delete from mysql.global_priv where user in ('', 'root');
                flush privileges;
                create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
                alter user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all on *.* to '%1$s'@'127.0.0.1';
                """.formatted(user, password));
    }

    void runs(Process server) throws IOException {
        Files.writeString(pidFile(), Long.toString(server.pid()));
    }

    /** After a kill −9 of the application its database still runs, and would keep the next one out. */
    void stopOrphan() throws IOException {
        if (Files.exists(pidFile())) {
            new Orphan(Files.readString(pidFile()).strip(), data()).stop();
        }
    }

    /** @param how what the server does not do; what it said itself is added */
    DatabaseUnavailable unavailable(String how) {
        return new DatabaseUnavailable(
                String.join("\n", "The embedded MariaDB " + how + ".", String.join("\n", complaints())),
                "See " + log() + ", or ask whoever looks after this machine.");
    }

    /** Lets the next one in. */
    void leave() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> complaints() {
        try (Stream<String> lines = Files.lines(log())) {
            List<String> errors = lines.filter(line -> line.contains("[ERROR]")).toList();
            return errors.subList(Math.max(0, errors.size() - COMPLAINTS), errors.size());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private String keptPassword() throws IOException {
        Path file = folder.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Files.readString(secret("password", HexFormat.of().formatHex(random)));
    }

    private Path secret(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        reserve(Files.createFile(file));
        return Files.writeString(file, content);
    }

    private Path pidFile() {
        return folder.resolve("mariadbd.pid");
    }

    private static boolean isMine(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it
        }
    }

    /** For nobody else on this machine. */
    private static void reserve(Path path) {
        var file = path.toFile();
        boolean isReserved = file.setReadable(false, false)
                && file.setReadable(true, true)
                && (!file.isDirectory() || file.setExecutable(false, false) && file.setExecutable(true, true));
        if (!isReserved) {
            LOG.warn("Others on this machine may be able to read {}", path);
        }
    }
}
