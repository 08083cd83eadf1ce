package org.kartei.security;

/** Names one staff account. */
public record StaffId(long value) {}
