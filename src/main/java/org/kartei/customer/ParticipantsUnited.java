package org.kartei.customer;

/** Two participants turned out to be the same person; what was about the one is about the other now. In the same transaction. */
public record ParticipantsUnited(ParticipantId gone, ParticipantId stays) {}
