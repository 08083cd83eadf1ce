package org.kartei.duplicate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer, as much of it as tells whether it is there twice.
 *
 * @param sound of its name; empty where it has none
 * @param email the first one
 * @param phone the first one
 * @param emails all, further ones and those of participants for whom it pays too
 * @param phones likewise; of what is too short for a number nothing
 */
record Suspect(
        long id,
        String sound,
        String email,
        String phone,
        @Nullable LocalDate birthday,
        Set<String> emails,
        Set<String> phones) {

    private static final int SHORTEST_PHONE = 5;
    private static final int EACH = 3;
    private static final int OTHER_BIRTHDAY = 2;
    private static final int OTHER_NAME = 1;

    /** With nothing further. */
    Suspect(long id, String sound, String email, String phone, @Nullable LocalDate birthday) {
        this(
                id,
                sound,
                email,
                phone,
                birthday,
                email.isEmpty() ? Set.of() : Set.of(email),
                isPhone(phone) ? Set.of(phone) : Set.of());
    }

    Suspect with(Collection<String> furtherEmails, Collection<String> furtherPhones) {
        var allEmails = new HashSet<>(emails);
        allEmails.addAll(furtherEmails);
        var allPhones = new HashSet<>(phones);
        furtherPhones.stream().filter(Suspect::isPhone).forEach(allPhones::add);
        return new Suspect(id, sound, email, phone, birthday, allEmails, allPhones);
    }

    /** Too short for a number, it is rather a remark. */
    static boolean isPhone(String digits) {
        return digits.length() >= SHORTEST_PHONE;
    }

    /** The first e-mail or phone. */
    String first(Reason reason) {
        return reason == Reason.EMAIL ? email : phone;
    }

    /** What the two have in common, as bits. */
    int reasons(Suspect other) {
        int reasons = 0;
        reasons |= !Collections.disjoint(emails, other.emails) ? Reason.EMAIL.bit() : 0;
        reasons |= !Collections.disjoint(phones, other.phones) ? Reason.PHONE.bit() : 0;
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
