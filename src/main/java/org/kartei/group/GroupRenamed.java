package org.kartei.group;

/** A group has got another name; told in the transaction that renames it. */
public record GroupRenamed(GroupId id) {}
