package org.kartei.voucher;

/** When VAT is due (directive 2016/1065, §3(13)–(15) UStG). */
public enum VoucherPurpose {
    /** It is not known yet what will be bought, or it is a reduction of the price: VAT when it is redeemed. */
    MULTI,
    /** Place and rate are known: VAT when the voucher is sold, and none when it is redeemed. */
    SINGLE
}
