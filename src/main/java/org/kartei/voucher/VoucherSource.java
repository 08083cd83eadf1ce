package org.kartei.voucher;

/**
 * What redeemed a voucher, or gave it back.
 *
 * @param kind voucher.source.… is its translated name, such as "invoice"
 * @param name which one, such as its number; together with the kind it stands for one document, which redeems a voucher once
 * @param path where it is seen, or empty
 */
public record VoucherSource(String kind, String name, String path) {}
