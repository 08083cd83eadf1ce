package org.kartei.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * LIST-12, FILE-7: a merge, the undoing of one and three kinds of erasure stand still in the middle, and kill −9 hits the database
 * there, at last the application. Each time nothing has happened; then all is done to the end. (At which other steps the
 * connection is ended, the accident tests say.)
 */
class StandStillTests {

    @TempDir
    private Path folder;

    @Test
    void whateverIsKilledInTheMiddleHasNotHappened() throws Exception {
        String before;
        try (OfficeProcess office = OfficeProcess.start(folder, StandingOffice.class, "begin")) {
            before = office.next();
            for (int kill = 1; kill < StandingOffice.Work.values().length; kill++) {
                assertThat(office.next())
                        .as("after %s kills of the database", kill)
                        .isEqualTo(before);
            }
            assertThat(office.next()).isEqualTo("in the middle");
            office.kill();
        }
        try (OfficeProcess office = OfficeProcess.start(folder, StandingOffice.class, "look")) {
            assertThat(office.next()).isEqualTo(before);
            assertThat(office.next()).isEqualTo("left [Annul One, Annul Two, Twin One]");
            assertThat(office.next()).isEqualTo("end");
        }
    }
}
