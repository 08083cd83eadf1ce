package org.kartei.voucher;

import java.security.SecureRandom;
import java.util.Locale;
import org.kartei.shared.BusinessRuleViolation;

/**
 * What stands on a voucher. Case, spaces and hyphens mean nothing in it.
 *
 * @param value capital letters and digits alone
 */
public record VoucherCode(String value) {

    public static final int SHORTEST = 6;
    public static final int LONGEST = 32;

    /** Without 0, O, 1 and I, which are mistaken for one another: five bits each. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int RANDOM_LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody guesses: 60 bits. */
    public static VoucherCode random() {
        var code = new StringBuilder(RANDOM_LENGTH);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new VoucherCode(code.toString());
    }

    /**
     * A code that somebody thought of.
     *
     * @throws BusinessRuleViolation when it has other letters than A to Z, is too short to be safe, or too long
     */
    public static VoucherCode chosen(String typed) {
        VoucherCode code = read(typed);
        if (!code.value().matches("[A-Z0-9]{" + SHORTEST + "," + LONGEST + "}")) {
            throw new BusinessRuleViolation("voucher.error.code", SHORTEST, LONGEST);
        }
        return code;
    }

    /** A code as somebody typed or scanned it, whether there is such a voucher or not. */
    public static VoucherCode read(String typed) {
        return new VoucherCode(typed.replaceAll("[\\s\\p{Pd}\\p{Z}]+", "").toUpperCase(Locale.ROOT));
    }

    /** As it is printed and read aloud: in groups of four. */
    public String spoken() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
