package org.kartei.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * INV-1, INV-2, INV-3, INV-4, CREDIT-4, CREDIT-7: kill −9 between any two statements of issuing, cancelling, correcting, paying out and whatever else moves
 * money, before the commit, and while it goes on: each is done as a whole or not at all, no number is missing, nothing is locked, and it can be done again.
 */
class MoneyCrashTests {

    /** Far fewer than there are: that steps are found at all. */
    private static final int STEPS = 100;

    @TempDir
    private Path folder;

    @Test
    void inv1WhateverIsKilledAtAnyStepHasHappenedWhollyOrNotAtAll() throws Exception {
        String standing;
        try (OfficeProcess office = start("stand")) {
            standing = office.next();
            office.kill();
        }
        assertThat(standing).startsWith("standing ");
        int clerks = Integer.parseInt(standing.substring("standing ".length()));
        assertThat(clerks).isGreaterThan(STEPS);

        var told = new ArrayList<String>();
        try (OfficeProcess office = start("look")) {
            while (told.isEmpty() || !told.getLast().startsWith("looked at ")) {
                told.add(office.next());
            }
        }
        assertThat(told).containsExactly("looked at " + clerks);
    }

    /** The database is not killed, so it need not write safely. */
    private OfficeProcess start(String what) throws Exception {
        return OfficeProcess.start(
                folder,
                MoneyOffice.class,
                what,
                "--kartei.database.args=--innodb-flush-log-at-trx-commit=0,--skip-innodb-doublewrite",
                "--spring.datasource.hikari.maximum-pool-size=900",
                "--spring.datasource.hikari.minimum-idle=2",
                "--spring.datasource.hikari.data-source-properties.sessionVariables="
                        + "innodb_snapshot_isolation=1,innodb_lock_wait_timeout=5");
    }
}
