package org.kartei.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FILE-7: kill −9 in the middle of an erasure: the person is there with everything, and can be erased again. */
class ErasureCrashTests {

    @TempDir
    private Path folder;

    @Test
    void anErasureIsAllOrNothing() throws Exception {
        String there;
        try (OfficeProcess office = OfficeProcess.start(folder, ErasingOffice.class, "begin")) {
            there = office.next();
            assertThat(office.next()).isEqualTo("in the middle");
            office.kill();
        }
        try (OfficeProcess office = OfficeProcess.start(folder, ErasingOffice.class, "look")) {
            assertThat(office.next()).isEqualTo(there);
            assertThat(office.next()).isEqualTo("customers 0");
            assertThat(office.next()).isEqualTo("end");
        }
    }
}
