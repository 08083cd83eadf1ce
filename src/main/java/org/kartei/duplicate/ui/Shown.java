package org.kartei.duplicate.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartei.duplicate.DuplicatePair;
import org.kartei.duplicate.DuplicateSearch;
import org.kartei.duplicate.Likelihood;

/** Which pairs are shown. */
enum Shown {
    ALL(null),
    STRONG(Likelihood.STRONG),
    LIKELY(Likelihood.LIKELY),
    POSSIBLE(Likelihood.POSSIBLE),
    DISMISSED(null);

    private final @Nullable Likelihood likelihood;

    Shown(@Nullable Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    /** As it stands in the address; all for anything unknown. */
    static Shown of(String path) {
        return Arrays.stream(values())
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElse(ALL);
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<DuplicatePair> page(DuplicateSearch search, int offset, int limit) {
        return this == DISMISSED ? search.dismissed(offset, limit) : search.page(likelihood, offset, limit);
    }

    long count(DuplicateSearch search) {
        return this == DISMISSED ? search.countDismissed() : search.count(likelihood);
    }
}
