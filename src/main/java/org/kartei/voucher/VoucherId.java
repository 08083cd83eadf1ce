package org.kartei.voucher;

/** Names one voucher inside the application; people use its code. */
public record VoucherId(long value) {}
