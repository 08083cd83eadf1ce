package org.kartei.voucher;

/** What a voucher is worth. */
public enum VoucherKind {
    /** An amount, of which what is not used is kept. */
    AMOUNT,
    /** A share of an invoice's total. */
    PERCENT
}
