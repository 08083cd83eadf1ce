package org.kartei.shell.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;

/** LIST-4: a list is counted once for everybody, and each for itself. */
class ExactCountsTests {

    private final ExactCounts counts = new ExactCounts(Clock.systemUTC());

    @Test
    void eachSourceHasItsOwnCount() throws Exception {
        assertThat(counted(new NumberedRows("history of 1", 1_500))).isEqualTo(1_500);
        assertThat(counted(new NumberedRows("history of 2", 2_500))).isEqualTo(2_500);
        assertThat(counted(new NumberedRows("history of 1", 9_999)))
                .as("of a moment ago")
                .isEqualTo(1_500);
        counts.forget(new NumberedRows("history of 1", 0));
        assertThat(counted(new NumberedRows("history of 1", 9_999))).isEqualTo(9_999);
        counts.stop();
    }

    private long counted(ListSource<Long> source) throws Exception {
        var told = new CompletableFuture<Long>();
        counts.count(source, ListRequest.ALL, told::complete);
        return told.get(1, TimeUnit.MINUTES);
    }
}
