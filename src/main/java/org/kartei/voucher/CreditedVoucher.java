package org.kartei.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The value of a voucher that became credit, because it was no longer valid when its document was cancelled.
 *
 * @param amount above nothing
 * @param document number of the cancellation
 * @param customerNumber 0 once it is forgotten
 */
public record CreditedVoucher(LocalDate day, BigDecimal amount, String document, long customerNumber) {}
