package org.kartei.customer;

/** Customers of one import by their ids: those above one, up to another. Ranges are worked on one beside the other. */
public record ImportedRange(long importId, long above, long upTo) {}
