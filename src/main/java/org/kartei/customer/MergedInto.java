package org.kartei.customer;

import org.kartei.shared.BusinessRuleViolation;

/**
 * Where somebody is found who was merged into another customer.
 *
 * @param number the number of whoever was merged
 * @param survivor who has everything now
 */
public record MergedInto(long number, CustomerId survivor, long survivorNumber, String survivorName) {

    /** Tells where to go on. */
    BusinessRuleViolation violation() {
        return new BusinessRuleViolation(
                "customer.error.merged", String.valueOf(number), String.valueOf(survivorNumber), survivorName);
    }
}
