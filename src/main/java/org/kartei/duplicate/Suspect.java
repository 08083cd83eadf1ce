package org.kartei.duplicate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer, as much of it as tells whether it is there twice.
 *
 * @param sound of its name; empty where it has none
 */
record Suspect(
        long id,
        String sound,
        String email,
        String phone,
        @Nullable LocalDate birthday) {

    private static final int EACH = 3;
    private static final int OTHER_BIRTHDAY = 2;
    private static final int OTHER_NAME = 1;

    /** What the two have in common, as bits. */
    int reasons(Suspect other) {
        int reasons = 0;
        reasons |= !email.isEmpty() && email.equals(other.email) ? Reason.EMAIL.bit() : 0;
        reasons |= Traits.isPhone(phone) && phone.equals(other.phone) ? Reason.PHONE.bit() : 0;
        reasons |= !sound.isEmpty() && sound.equals(other.sound) ? Reason.NAME.bit() : 0;
        reasons |= birthday != null && birthday.equals(other.birthday) ? Reason.BIRTHDAY.bit() : 0;
        return reasons;
    }

    /** From 0; the more they have in common, the higher. Twins, and father and son, differ in one of these. */
    int strength(Suspect other) {
        int reasons = reasons(other);
        int strength = EACH * Integer.bitCount(reasons);
        boolean isBornElsewhen = birthday != null && other.birthday != null && !birthday.equals(other.birthday);
        strength -= isBornElsewhen ? OTHER_BIRTHDAY : 0;
        strength -= (reasons & Reason.NAME.bit()) == 0 ? OTHER_NAME : 0;
        return Math.max(0, strength);
    }
}
