package org.kartei.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** From the command to the first answer: the jar with a small school, and {@code ./mvnw}. */
final class StartsBench {

    private static final long PATIENCE = 300;

    private final Report report;
    private final Path data;

    StartsBench(Report report, Path folder) {
        this.report = report;
        this.data = folder.resolve("start");
    }

    void run() throws IOException, InterruptedException {
        report.chapter("Starts", "To the first answer of the sign-in page, on a warm machine.");
        report.columns("what", "s", "goal", "verdict");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path jar;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            jar = built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> single = List.of(java, "-Xmx1g", "-jar", jar.toString());
        start(single); // makes the database
        row("single jar, data present", start(single), 10);
        List<String> extracted = extracted(java, jar);
        row("extracted as the README says, data present", start(extracted), 10);
        row("./mvnw, data present", start(List.of("./mvnw")), 25);
    }

    /** The jar beside its libraries, and what a start loads kept ready. */
    private List<String> extracted(String java, Path jar) throws IOException, InterruptedException {
        Path folder = data.resolve("extracted");
        FileSystemUtils.deleteRecursively(folder);
        run(List.of(
                java,
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString(),
                "--application-filename",
                "kartei.jar"));
        String application = folder.resolve("kartei.jar").toString();
        Path cache = folder.resolve("kartei.aot");
        run(List.of(
                java,
                "-XX:+UseCompactObjectHeaders",
                "-XX:AOTCacheOutput=" + cache,
                "-jar",
                application,
                "--kartei.practice",
                "--server.port=0"));
        return List.of(java, "-Xmx1g", "-XX:+UseCompactObjectHeaders", "-XX:AOTCache=" + cache, "-jar", application);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        int exit = builder(command, 0).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + " ended with " + exit);
        }
    }

    private ProcessBuilder builder(List<String> command, int port) {
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put("PORT", String.valueOf(port));
        environment.put("KARTEI_DATABASE_FOLDER", data.resolve("mariadb").toString());
        environment.put("KARTEI_DATABASE_PROGRAMS", data.resolve("programs").toString());
        environment.put("KARTEI_SETUP_EMAIL", School.EMAIL);
        environment.put("KARTEI_SETUP_PASSWORD", School.PASSWORD);
        return builder;
    }

    private void row(String what, double seconds, int goal) {
        report.row(
                what,
                String.format(Locale.ROOT, "%.1f", seconds),
                "≤ " + goal,
                report.verdict("start of " + what, seconds <= goal));
    }

    private double start(List<String> command) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        long began = System.nanoTime();
        Process process = builder(command, port).start();
        try {
            while (!answers(port)) {
                if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(PATIENCE) || !process.isAlive()) {
                    throw new IllegalStateException(command + " does not answer");
                }
                Thread.sleep(50);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroy);
            for (ProcessHandle each : all) {
                each.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            }
        }
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/login").toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (java.net.MalformedURLException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            return false; // not yet
        }
    }
}
