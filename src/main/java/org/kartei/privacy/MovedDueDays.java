package org.kartei.privacy;

import org.kartei.settings.RetentionChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was left of erased customers falls due on another day when the periods change, and not later or earlier than the rest (FILE-7). */
@Component
class MovedDueDays {

    private final ErasureStore store;

    MovedDueDays(ErasureStore store) {
        this.store = store;
    }

    @EventListener
    void periodChanged(RetentionChanged change) {
        store.move(change.kind().ground(), change.more());
    }
}
