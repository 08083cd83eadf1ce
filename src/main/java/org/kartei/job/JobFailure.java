package org.kartei.job;

/** One thing that long work could not do, and why. */
public record JobFailure(String subject, String reason) {}
