package org.kartei.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.shell.NavigationCounters;
import org.springframework.beans.factory.annotation.Autowired;

/** NOTE-3: what is due changes at midnight, too. */
class DueCounterTests extends ViewTest {

    @Test
    void windowsThatStayOpenOverNightCountAgain(@Autowired DueCounter counter, @Autowired NavigationCounters counters) {
        var told = new AtomicInteger();
        Runnable stop = counters.listen(changed -> told.incrementAndGet());
        counter.aNewDay();
        stop.run();
        assertThat(told.get()).isEqualTo(1);
    }
}
