package org.kartei.invoice;

import java.time.Instant;

/**
 * Reminders that were made in one go.
 *
 * @param invoices how many were meant
 * @param made how many got one
 */
public record ReminderRun(ReminderRunId id, int invoices, int made, Instant createdAt, String staffName) {}
