package org.kartei.directdebit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kartei.settings.AccountCodes;
import org.kartei.shared.BusinessRuleViolation;

/**
 * What stands on a mandate.
 *
 * @param reference unique among all mandates, up to {@link #REFERENCE} letters; empty for one that we make
 * @param holder whose account it is
 * @param iban with blanks or without
 * @param bic of the bank, or empty
 * @param signedOn not after today
 */
public record MandateData(
        String reference, String holder, String iban, String bic, MandateKind kind, LocalDate signedOn) {

    /** Letters of a reference at most, by the rulebook. */
    public static final int REFERENCE = 35;

    /** Letters of a name at most, by the rulebook. */
    public static final int HOLDER = 70;

    private static final Pattern NAMED = Pattern.compile("(?!/)(?!.*//)(?!.*/$)[A-Za-z0-9+?/:().,'-]+");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /**
     * The same as it is kept, without blanks at the ends or within the codes.
     *
     * @throws BusinessRuleViolation when the reference, the holder, the IBAN, the BIC or the day cannot be
     */
    MandateData checked(LocalDate today) {
        var kept = new MandateData(reference.strip(), holder.strip(), code(iban), code(bic), kind, signedOn);
        if (!kept.reference.isEmpty()
                && (kept.reference.length() > REFERENCE
                        || !NAMED.matcher(kept.reference).matches())) {
            throw new BusinessRuleViolation("directdebit.error.reference", REFERENCE);
        }
        if (kept.holder.isEmpty() || kept.holder.length() > HOLDER) {
            throw new BusinessRuleViolation("directdebit.error.holder", HOLDER);
        }
        if (!AccountCodes.isIban(kept.iban)) {
            throw new BusinessRuleViolation("directdebit.error.iban", iban.strip());
        }
        if (!kept.bic.isEmpty() && !AccountCodes.isBic(kept.bic)) {
            throw new BusinessRuleViolation("directdebit.error.bic", bic.strip());
        }
        if (signedOn.isAfter(today) || signedOn.isBefore(EARLIEST)) {
            throw new BusinessRuleViolation("directdebit.error.signedOn", EARLIEST, today);
        }
        return kept;
    }

    MandateData called(String made) {
        return new MandateData(made, holder, iban, bic, kind, signedOn);
    }

    /** The IBAN as others may read it: "DE89 … 3000". */
    public String shortIban() {
        return shortened(iban);
    }

    static String shortened(String iban) {
        return iban.length() < 8 ? iban : iban.substring(0, 4) + " … " + iban.substring(iban.length() - 4);
    }

    private static String code(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
