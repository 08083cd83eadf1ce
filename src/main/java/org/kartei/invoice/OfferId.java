package org.kartei.invoice;

/** Identity of an offer, also while it is a draft; its number is what people know. */
public record OfferId(long value) {}
