package org.kartei.invoice;

/** A payment turned out to be wrong and was taken back; told within the transaction that does it. */
public record PaymentReversed(long paymentId) {}
