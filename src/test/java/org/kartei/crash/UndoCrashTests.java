package org.kartei.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LIST-11: kill −9 in the middle of undoing an import: every rule holds, and undoing goes on to its end. */
class UndoCrashTests {

    @TempDir
    private Path folder;

    @Test
    void undoingGoesOnWhereItWasKilled() throws Exception {
        try (OfficeProcess office = OfficeProcess.start(folder, UndoingOffice.class, "begin")) {
            assertThat(office.next()).isEqualTo("in the middle");
            office.kill();
        }
        try (OfficeProcess office = OfficeProcess.start(folder, UndoingOffice.class, "look")) {
            assertThat(office.next()).isEqualTo("undo UNDO_STOPPED");
            assertThat(office.next()).isEqualTo("removed 8000");
            assertThat(office.next()).isEqualTo("left [Somebody Else]");
            assertThat(office.next()).isEqualTo("end");
        }
    }
}
