package org.kartei.group;

/** Names one customer group. */
public record GroupId(long value) {}
