package org.kartei.customer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose value each field of the survivor takes (LIST-12), at first as an office would mostly choose: what only one of
 * them has, everything of a list, else the survivor's. The families are no matter of choice: everybody moves.
 */
public final class MergeChoices {

    /** Whose value it is; both is for what can be put together. */
    public enum Side {
        SURVIVOR,
        LOSER,
        BOTH
    }

    private final List<CustomerField<?>> fields;
    private final CustomerData survivor;
    private final CustomerData loser;
    private final Map<CustomerField<?>, Side> sides = new LinkedHashMap<>();

    /** Of the fields that every school has. */
    public MergeChoices(CustomerData survivor, CustomerData loser) {
        this(CustomerField.ALL, survivor, loser);
    }

    /** @param fields all of the master data, see {@link CustomerService#fields()} */
    public MergeChoices(List<CustomerField<?>> fields, CustomerData survivor, CustomerData loser) {
        this.fields = fields.stream()
                .<CustomerField<?>>filter(field -> !field.key().equals("participants"))
                .toList();
        this.survivor = survivor;
        this.loser = loser;
        this.fields.forEach(field -> sides.put(field, usual(field)));
    }

    /** Fields in which the two differ. */
    public List<CustomerField<?>> differing() {
        return fields.stream()
                .<CustomerField<?>>filter(field -> field.differs(survivor, loser))
                .toList();
    }

    /** What there is to choose, in order. */
    public List<CustomerField<?>> fields() {
        return fields;
    }

    public Side side(CustomerField<?> field) {
        return sides.getOrDefault(field, Side.SURVIVOR);
    }

    public void choose(CustomerField<?> field, Side side) {
        sides.put(field, side);
    }

    /** Whether the two values can be put together: lists, sets, the remark. */
    public boolean canBeBoth(CustomerField<?> field) {
        Object value = field.get().apply(survivor);
        Object other = field.get().apply(loser);
        boolean canJoin = value instanceof Collection<?> && other instanceof Collection<?> || isRemark(field);
        return canJoin && !isEmpty(value) && !isEmpty(other);
    }

    /** The survivor's data after the merge. */
    public CustomerData data() {
        var draft = new CustomerDraft(survivor);
        sides.forEach((field, side) -> {
            if (side == Side.LOSER) {
                field.copy(loser, draft);
            } else if (side == Side.BOTH) {
                unite(field, draft);
            }
        });
        return draft.data();
    }

    private Side usual(CustomerField<?> field) {
        Object value = field.get().apply(survivor);
        Object other = field.get().apply(loser);
        if (isEmpty(value) && !isEmpty(other) || other == CustomerStatus.ACTIVE) {
            return value == other ? Side.SURVIVOR : Side.LOSER;
        }
        return canBeBoth(field) && field.differs(survivor, loser) ? Side.BOTH : Side.SURVIVOR;
    }

    @SuppressWarnings("unchecked")
    private <T extends @Nullable Object> void unite(CustomerField<T> field, CustomerDraft draft) {
        field.set().accept(draft, (T)
                united(field.get().apply(survivor), field.get().apply(loser)));
    }

    private static Object united(@Nullable Object value, @Nullable Object other) {
        if (value instanceof Set<?> own && other instanceof Set<?> theirs) {
            var all = new HashSet<Object>(own);
            all.addAll(theirs);
            return all;
        }
        if (value instanceof List<?> own && other instanceof List<?> theirs) {
            var all = new LinkedHashSet<Object>(own);
            all.addAll(theirs);
            return new ArrayList<>(all);
        }
        return value + "\n" + other;
    }

    private static boolean isRemark(CustomerField<?> field) {
        return field.key().equals("remark");
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> many -> many.isEmpty();
            case BigDecimal number -> number.signum() == 0;
            default -> false;
        };
    }
}
