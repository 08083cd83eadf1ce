package org.kartei.security;

/** Somebody to choose from: a staff account with the name to show. */
public record Colleague(StaffId id, String name) {}
