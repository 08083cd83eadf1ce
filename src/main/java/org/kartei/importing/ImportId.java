package org.kartei.importing;

/** Names one import: a file that came in, and what has become of it. */
public record ImportId(long value) {}
