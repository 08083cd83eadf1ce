package org.kartei.customer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What two people have made of the same customer at the same time (FILE-3). Fields that only one of them changed are
 * taken from that one; of the others somebody chooses.
 */
public final class TwoVersions {

    /** Whose value a field takes; both is for lists, which are put together. */
    public enum Side {
        BOTH,
        MINE,
        THEIRS
    }

    private final CustomerData before;
    private final CustomerData mine;
    private final CustomerData theirs;
    private final List<CustomerField<?>> onlyMine = new ArrayList<>();
    private final List<CustomerField<?>> colliding = new ArrayList<>();

    /**
     * @param fields all of the master data, see {@link CustomerService#fields()}
     * @param before what both have read
     */
    public TwoVersions(List<CustomerField<?>> fields, CustomerData before, CustomerData mine, CustomerData theirs) {
        this.before = before;
        this.mine = mine;
        this.theirs = theirs;
        for (CustomerField<?> field : fields) {
            boolean mineChanged = field.differs(before, mine);
            if (mineChanged && field.differs(before, theirs) && field.differs(mine, theirs)) {
                colliding.add(field);
            } else if (mineChanged) {
                onlyMine.add(field);
            }
        }
    }

    /** The fields that both have changed, each to something else. */
    public List<CustomerField<?>> colliding() {
        return List.copyOf(colliding);
    }

    /** From whose data such a field can be taken. */
    public Map<Side, CustomerData> sides(CustomerField<?> field) {
        Map<Side, CustomerData> sides = new EnumMap<>(Side.class);
        sides.put(Side.MINE, mine);
        sides.put(Side.THEIRS, theirs);
        if (field.isList(mine)) {
            CustomerData both = both(field);
            if (field.differs(both, mine) && field.differs(both, theirs)) {
                sides.put(Side.BOTH, both);
            }
        }
        return sides;
    }

    /** Two lists put together; where one of them is that already, that one. */
    public Side proposed(CustomerField<?> field) {
        if (sides(field).containsKey(Side.BOTH)) {
            return Side.BOTH;
        }
        return field.isList(mine) && !field.differs(both(field), theirs) ? Side.THEIRS : Side.MINE;
    }

    /** Theirs, with what only I have changed, and what is chosen of the fields that collide. */
    public CustomerData united(Map<CustomerField<?>, Side> chosen) {
        var draft = new CustomerDraft(theirs);
        onlyMine.forEach(field -> field.copy(mine, draft));
        chosen.forEach((field, side) -> {
            if (side == Side.MINE) {
                field.copy(mine, draft);
            } else if (side == Side.BOTH) {
                field.copyBoth(before, mine, theirs, draft);
            }
        });
        return draft.data();
    }

    private CustomerData both(CustomerField<?> field) {
        var draft = new CustomerDraft(theirs);
        field.copyBoth(before, mine, theirs, draft);
        return draft.data();
    }
}
