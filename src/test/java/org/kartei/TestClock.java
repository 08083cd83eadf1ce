package org.kartei;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
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
    private final ThreadLocal<@Nullable Instant> here = new ThreadLocal<>();

    public void reset() {
        now = START.atZone(ZONE).toInstant();
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    /** Ten in the morning of the given day. */
    public void moveTo(LocalDate day) {
        now = tenOn(day);
    }

    /** Ten in the morning of the given day, for this thread alone and from now on. */
    public void moveHereTo(LocalDate day) {
        here.set(tenOn(day));
    }

    private static Instant tenOn(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public Instant instant() {
        Instant onlyHere = here.get();
        return onlyHere == null ? now : onlyHere;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
