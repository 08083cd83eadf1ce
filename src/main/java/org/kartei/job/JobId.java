package org.kartei.job;

/** Names one piece of long work. */
public record JobId(long value) {}
