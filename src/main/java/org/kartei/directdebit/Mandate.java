package org.kartei.directdebit;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;

/**
 * What a customer has signed so that we may collect.
 *
 * @param customer null once the customer is gone
 * @param revokedOn the first day on which it is no longer used, null while nobody has revoked it
 * @param lastCollectedOn the last day on which was collected by it and did not come back before; null while there was none
 * @param isUsed whether it stands in a collection; then it changes no more
 * @param isUsedUp whether it was for one collection, and that has been made
 */
public record Mandate(
        MandateId id,
        int version,
        @Nullable CustomerId customer,
        MandateData data,
        @Nullable LocalDate revokedOn,
        @Nullable LocalDate lastCollectedOn,
        boolean isUsed,
        boolean isUsedUp) {

    /** How long a mandate lasts unused (SEPA Core Direct Debit rulebook). */
    static final int MONTHS = 36;

    /** The last day on which it may be used: 36 months after the last collection, or after it was signed. */
    public LocalDate endsOn() {
        return Objects.requireNonNullElse(lastCollectedOn, data.signedOn()).plusMonths(MONTHS);
    }

    /** Whether money may be collected by it on a day. */
    public boolean isUsable(LocalDate day) {
        return !isUsedUp
                && !data.signedOn().isAfter(day)
                && !day.isAfter(endsOn())
                && (revokedOn == null || day.isBefore(revokedOn));
    }

    /** Key of why it is not usable on a day, or that it is. */
    public String stateKey(LocalDate day) {
        if (revokedOn != null && !day.isBefore(revokedOn)) {
            return "directdebit.mandate.state.revoked";
        }
        if (isUsedUp) {
            return "directdebit.mandate.state.usedUp";
        }
        return isUsable(day) ? "directdebit.mandate.state.usable" : "directdebit.mandate.state.ended";
    }
}
