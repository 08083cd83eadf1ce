package org.kartei.ownfield;

/** An own field. */
public record OwnFieldId(long value) {}
