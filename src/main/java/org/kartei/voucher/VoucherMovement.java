package org.kartei.voucher;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a voucher's statement.
 *
 * @param amount taken from the voucher, negative when given back, nothing when it became credit
 * @param rest of an amount after this line, null for a percentage
 * @param customerNumber whose document it was, null when that was erased
 * @param customerName as they are called now, empty when they are gone
 */
public record VoucherMovement(
        long id,
        MovementKind kind,
        BigDecimal amount,
        @Nullable BigDecimal rest,
        @Nullable Long customerNumber,
        String customerName,
        VoucherSource source,
        Instant recordedAt,
        String staffName) {}
