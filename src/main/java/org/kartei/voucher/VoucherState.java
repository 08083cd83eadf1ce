package org.kartei.voucher;

/** What a voucher is on a day: the first of these that applies. */
public enum VoucherState {
    BLOCKED,
    NOT_YET_VALID,
    EXPIRED,
    USED_UP,
    VALID
}
