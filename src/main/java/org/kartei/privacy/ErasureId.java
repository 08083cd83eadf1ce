package org.kartei.privacy;

/** Names one erasure. */
public record ErasureId(long value) {}
