package org.kartei.group;

import java.util.Map;

/** Answers for the groups who belongs to them; the module that keeps the customers implements it. */
public interface GroupMembership {

    /** How many customers each group has; groups without any are missing. */
    Map<GroupId, Long> memberCounts();
}
