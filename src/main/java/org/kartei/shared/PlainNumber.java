package org.kartei.shared;

import java.math.BigDecimal;

/** Numbers as files have them. */
public final class PlainNumber {

    private static final int LIKE_THOUSANDS = 3;

    private PlainNumber() {}

    /** With a point; 1.125 as 1.1250, because elsewhere 1.125 means more than a thousand. */
    public static String of(BigDecimal number) {
        BigDecimal exact = number.scale() == LIKE_THOUSANDS ? number.setScale(LIKE_THOUSANDS + 1) : number;
        return exact.toPlainString();
    }
}
