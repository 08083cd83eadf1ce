package org.kartei.voucher;

import org.joda.money.Money;

/**
 * What became of the vouchers that a document had redeemed.
 *
 * @param toVouchers value that is on its vouchers again
 * @param toCredit value whose vouchers are no longer valid: the caller grants it as credit
 */
public record VoucherReturn(Money toVouchers, Money toCredit) {}
