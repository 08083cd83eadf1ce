package org.kartei.duplicate;

import java.util.EnumSet;
import java.util.Set;

/** What two customers have in common. */
public enum Reason {
    EMAIL,
    PHONE,
    NAME,
    BIRTHDAY;

    int bit() {
        return 1 << ordinal();
    }

    static Set<Reason> of(int bits) {
        var reasons = EnumSet.noneOf(Reason.class);
        for (Reason reason : values()) {
            if ((bits & reason.bit()) != 0) {
                reasons.add(reason);
            }
        }
        return reasons;
    }
}
