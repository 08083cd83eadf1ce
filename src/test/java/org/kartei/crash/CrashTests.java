package org.kartei.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kartei.operations.TestDatabase;

/**
 * kill −9 of the application in the middle of saves, a bulk change, merges and an import (LIST-8, LIST-11, LIST-12), and of the database:
 * what was told as saved is there, the data obey their rules, and the import goes on to its end without a row twice.
 */
class CrashTests {

    private static final int ENOUGH = 20;

    @TempDir
    private Path folder;

    private Process office;

    @AfterEach
    void end() throws Exception {
        if (office != null) {
            office.descendants().forEach(ProcessHandle::destroy);
            office.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatWasSavedSurvivesAndTheRestIsWhole() throws Exception {
        var saved = new ArrayList<String>();
        try (BufferedReader told = start("work")) {
            while (saved.size() < ENOUGH) {
                String line = next(told);
                if (line.startsWith("saved ")) {
                    saved.add(line.substring("saved ".length()));
                }
            }
            office.destroyForcibly().waitFor();
        }
        Path numbers = Files.write(folder.resolve("saved"), saved);

        var results = new ArrayList<String>();
        try (BufferedReader told = start("check", numbers.toString())) {
            while (!results.contains("end")) {
                results.add(next(told));
            }
            assertThat(office.waitFor()).isZero();
        }
        assertThat(results)
                .containsExactly(
                        "missing 0",
                        "import STOPPED",
                        "imported " + Office.ROWS + " of " + Office.ROWS,
                        "database is back",
                        "end");
    }

    private BufferedReader start(String... arguments) throws IOException {
        Path options = Files.writeString(
                folder.resolve("options"), "-Xmx700m\n-cp\n\"" + System.getProperty("java.class.path") + "\"\n");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + options,
                Office.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--server.port=0",
                "--kartei.database.folder=" + folder.resolve("the data"),
                "--kartei.database.programs=" + TestDatabase.PROGRAMS,
                "--kartei.database.buffer-pool=128M"));
        office = new ProcessBuilder(command).redirectErrorStream(true).start();
        return office.inputReader();
    }

    /** The next line that the office tells; what the application logs is passed on. */
    private static String next(BufferedReader told) throws IOException {
        var others = new StringBuilder();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("@")) {
                return line.substring(1);
            }
            others.append(line).append('\n');
        }
        throw new AssertionError("The application ended:\n" + others);
    }
}
