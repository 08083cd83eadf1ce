package org.kartei.customer;

/** Identifies a participant inside the application, in whatever household. */
public record ParticipantId(long value) {}
