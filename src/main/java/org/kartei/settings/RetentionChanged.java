package org.kartei.settings;

/**
 * Records of a kind must be kept for another number of years than until now, also those that are there already.
 *
 * @param more years; negative when it is fewer
 */
public record RetentionChanged(RecordKind kind, int more) {}
