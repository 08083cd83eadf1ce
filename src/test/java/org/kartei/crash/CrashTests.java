package org.kartei.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill −9 of the application in the middle of saves, a bulk change, merges and an import (LIST-8, LIST-11, LIST-12), and of the database in the middle of a save, the import and the change:
 * what was told as saved is there, the data obey their rules, and the import goes on to its end without a row twice.
 */
class CrashTests {

    private static final int ENOUGH = 20;

    @TempDir
    private Path folder;

    @Test
    void whatWasSavedSurvivesAndTheRestIsWhole() throws Exception {
        var saved = new ArrayList<String>();
        try (OfficeProcess office = OfficeProcess.start(folder, Office.class, "work")) {
            while (saved.size() < ENOUGH) {
                String line = office.next();
                if (line.startsWith("saved ")) {
                    saved.add(line.substring("saved ".length()));
                }
            }
            office.kill();
        }
        Path numbers = Files.write(folder.resolve("saved"), saved);

        var results = new ArrayList<String>();
        try (OfficeProcess office = OfficeProcess.start(folder, Office.class, "check", numbers.toString())) {
            while (!results.contains("end")) {
                results.add(office.next());
            }
            assertThat(office.ends()).isZero();
        }
        assertThat(results)
                .containsExactly(
                        "missing 0",
                        "import STOPPED",
                        "database is back",
                        "import STOPPED",
                        "missing of what was saved around it 0",
                        "imported " + Office.ROWS + " of " + Office.ROWS,
                        "end");
    }
}
