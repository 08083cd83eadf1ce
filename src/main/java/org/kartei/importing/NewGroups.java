package org.kartei.importing;

import java.util.List;
import org.kartei.group.Group;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;

/** The customer groups that an import makes where they are wanted; each in a transaction of its own. */
final class NewGroups {

    private final ImportId id;
    private final boolean isWanted;
    private final GroupNames names;
    private final GroupService groups;
    private final ImportStore store;
    private final Portions portions;

    NewGroups(
            ImportId id,
            boolean isWanted,
            GroupNames names,
            GroupService groups,
            ImportStore store,
            Portions portions) {
        this.id = id;
        this.isWanted = isWanted;
        this.names = names;
        this.groups = groups;
        this.store = store;
        this.portions = portions;
    }

    /** @return whether there were any to be made */
    boolean create(List<String> unknown) {
        if (!isWanted) {
            return false;
        }
        unknown.forEach(name ->
                names.add(name, groups.named(name).map(Group::id).orElseGet(() -> portions.write(() -> make(name)))));
        return !unknown.isEmpty();
    }

    private GroupId make(String name) {
        GroupId made = groups.create(name, GroupColor.GREY);
        store.made(id, made);
        return made;
    }
}
