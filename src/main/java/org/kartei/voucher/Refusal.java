package org.kartei.voucher;

import java.util.List;
import org.kartei.shared.BusinessRuleViolation;

/**
 * Why a voucher cannot be redeemed.
 *
 * @param messageKey says it, with its arguments
 */
public record Refusal(String messageKey, List<Object> args) {

    static Refusal of(String messageKey, Object... args) {
        return new Refusal(messageKey, List.of(args));
    }

    BusinessRuleViolation violation() {
        return new BusinessRuleViolation(messageKey, args.toArray());
    }
}
