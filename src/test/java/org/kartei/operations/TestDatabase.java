package org.kartei.operations;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One MariaDB for all tests of a JVM, in memory where the machine has room for it, and gone afterwards. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Where MariaDB's programs are unpacked to, once for all builds of this user. */
    public static final Path PROGRAMS =
            Path.of(System.getProperty("java.io.tmpdir"), "kartei-programs-" + System.getProperty("user.name"));

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 1L << 30;
    private static final String PREFIX = "kartei-test-";

    private static @Nullable EmbeddedMariaDb database;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedMariaDb running = running();
        TestPropertyValues.of(
                        "spring.datasource.url=" + running.url(),
                        "spring.datasource.username=" + running.user(),
                        "spring.datasource.password=" + running.password())
                .applyTo(context);
    }

    private static synchronized EmbeddedMariaDb running() {
        if (database == null) {
            Path folder = parent().resolve(PREFIX + ProcessHandle.current().pid());
            var started = new EmbeddedMariaDb(properties(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.stop();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            database = started;
        }
        return database;
    }

    /** Small, and careless about power cuts: as a test may be. */
    static EmbeddedMariaDbProperties properties(Path folder) {
        return new EmbeddedMariaDbProperties(
                folder,
                PROGRAMS,
                "128M",
                List.of(
                        "--innodb-log-file-size=64M",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--skip-innodb-doublewrite"));
    }

    /** A folder for the data of tests; what killed runs left behind in it is removed. */
    static Path parent() {
        boolean fits = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ENOUGH;
        Path parent = fits ? MEMORY : Path.of("target").toAbsolutePath();
        File[] left = parent.toFile().listFiles((folder, name) -> name.matches(PREFIX + "\\d+"));
        for (File folder : Objects.requireNonNullElse(left, new File[0])) {
            long pid = Long.parseLong(folder.getName().substring(PREFIX.length()));
            if (ProcessHandle.of(pid).isEmpty()) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        return parent;
    }
}
