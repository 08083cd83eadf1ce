package org.kartei;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Time that stands still until a test moves it. */
@Primary
@Component
public class TestClock extends Clock {

    /** Where every test starts: a Monday morning. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 5, 4, 10, 0);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private volatile Instant now = START.atZone(ZONE).toInstant();

    public void reset() {
        now = START.atZone(ZONE).toInstant();
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    /** Ten in the morning of the given day. */
    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
