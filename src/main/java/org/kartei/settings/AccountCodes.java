package org.kartei.settings;

import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.IbanUtil;
import org.iban4j.UnsupportedCountryException;

/** Which codes of banks and accounts can be: by their form and their check digits. None is asked for at a bank. */
public final class AccountCodes {

    private static final Pattern CREDITOR_ID = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}");

    /** In Germany all have the same length. */
    private static final Pattern GERMAN = Pattern.compile("DE[0-9]{2}[A-Z0-9]{3}0[0-9]{10}");

    private static final BigInteger CHECK = BigInteger.valueOf(97);

    private AccountCodes() {}

    /** @param code without blanks */
    public static boolean isIban(String code) {
        return IbanUtil.isValid(code);
    }

    /** @param code without blanks */
    public static boolean isBic(String code) {
        try {
            BicUtil.validate(code);
            return true;
        } catch (BicFormatException | UnsupportedCountryException e) {
            return false;
        }
    }

    /**
     * Whether it can be a creditor identifier (EPC 262-08): check digits as of an IBAN (ISO 7064, mod 97-10), reckoned without the three
     * signs behind them, which the creditor may choose.
     *
     * @param code without blanks, in capitals
     */
    public static boolean isCreditorId(String code) {
        if (!CREDITOR_ID.matcher(code).matches()
                || code.startsWith("DE") && !GERMAN.matcher(code).matches()) {
            return false;
        }
        String digits = (code.substring(7) + code.substring(0, 4))
                .chars()
                .mapToObj(sign -> String.valueOf(Character.digit(sign, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(CHECK).intValue() == 1;
    }
}
