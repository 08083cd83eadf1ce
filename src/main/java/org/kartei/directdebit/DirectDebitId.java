package org.kartei.directdebit;

/** Identity of a collection. */
public record DirectDebitId(long value) {}
