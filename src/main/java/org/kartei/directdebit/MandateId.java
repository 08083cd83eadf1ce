package org.kartei.directdebit;

/** Identity of a mandate; its reference is what people know. */
public record MandateId(long value) {}
