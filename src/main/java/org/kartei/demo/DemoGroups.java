package org.kartei.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.kartei.group.Group;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;

/** The groups of the school and how many customers are in each. Those that are there by name already are used, unless retired. */
final class DemoGroups {

    private static final String FAMILY = "Family";

    private record Share(String name, GroupId id, int perMille) {}

    private final List<Share> shares = new ArrayList<>();

    DemoGroups(GroupService groups, Resource school) {
        Map<String, Group> present = groups.all().stream().collect(Collectors.toMap(Group::name, Function.identity()));
        for (String[] row : school.table("groups")) {
            Group known = present.get(row[0]);
            if (known == null || !known.retired()) {
                GroupId id = known == null ? groups.create(row[0], GroupColor.valueOf(row[1])) : known.id();
                shares.add(new Share(row[0], id, Integer.parseInt(row[2])));
            }
        }
    }

    /** Families are in their group for certain, the others by chance. */
    Set<GroupId> of(boolean hasChildren, RandomGenerator random) {
        var chosen = new HashSet<GroupId>();
        for (Share share : shares) {
            boolean isIn = share.name().equals(FAMILY) ? hasChildren : random.nextInt(1_000) < share.perMille();
            if (isIn) {
                chosen.add(share.id());
            }
        }
        return chosen;
    }
}
