package org.kartei.security;

/**
 * A staff account as administration shows and changes it.
 *
 * @param version what it was when read; a change is refused when somebody else was quicker
 */
public record StaffAccount(StaffId id, int version, String name, String email, Role role, boolean active) {}
