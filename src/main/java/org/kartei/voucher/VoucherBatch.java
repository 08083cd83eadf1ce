package org.kartei.voucher;

/**
 * Vouchers that were made together.
 *
 * @param vouchers how many there are
 */
public record VoucherBatch(long id, String name, long vouchers) {}
