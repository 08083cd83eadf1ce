package org.kartei.invoice;

/** Identity of {@link ReminderRun}. */
public record ReminderRunId(long value) {}
