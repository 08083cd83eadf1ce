package org.kartei.group;

/**
 * A customer group to show.
 *
 * @param version what it was when read; a change is refused when somebody else was quicker
 */
public record Group(GroupId id, int version, String name, GroupColor color, boolean retired) {}
