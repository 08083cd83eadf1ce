package org.kartei.customer;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the shells of erased customers out of lists (FILE-7). While a school has none, its lists do not ask for them. */
@Component
class Shells {

    private static final String ANY = "select exists (select 1 from customer where erased_on is not null)";
    private static final String NONE_OF_THEM =
            "c.id not in (select shell.id from customer shell where shell.erased_on is not null)";

    private final JdbcTemplate jdbc;
    private final AtomicReference<@Nullable Boolean> any = new AtomicReference<>();

    Shells(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What customers meet who are none, where the table is called c; empty while there are no shells. */
    String left() {
        if (any.get() == null) {
            any.compareAndSet(null, jdbc.queryForObject(ANY, Boolean.class));
        }
        return Boolean.FALSE.equals(any.get()) ? "" : NONE_OF_THEM;
    }

    /** From now on there may be one; said too early, it costs a moment and nothing else. */
    void made() {
        any.set(true);
    }
}
