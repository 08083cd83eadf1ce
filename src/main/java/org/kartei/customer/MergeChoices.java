package org.kartei.customer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose value everything of the survivor takes (LIST-12), at first as an office would mostly choose: what only one of
 * them has, everything of a list, else the survivor's. The families are no matter of choice: everybody moves.
 */
public final class MergeChoices {

    /** Whose value it is; both is for what can be put together. */
    public enum Side {
        SURVIVOR,
        LOSER,
        BOTH
    }

    private final CustomerData survivor;
    private final CustomerData loser;
    private final Map<MergeChoice, Side> sides = new LinkedHashMap<>();

    /** Of the fields that every school has. */
    public MergeChoices(CustomerData survivor, CustomerData loser) {
        this(CustomerField.ALL, survivor, loser);
    }

    /** @param fields all of the master data, see {@link CustomerService#fields()} */
    public MergeChoices(List<CustomerField<?>> fields, CustomerData survivor, CustomerData loser) {
        this.survivor = survivor;
        this.loser = loser;
        MergeChoice.of(fields.stream()
                        .<CustomerField<?>>filter(field -> !field.key().equals("participants"))
                        .toList())
                .forEach(choice -> sides.put(choice, usual(choice)));
    }

    /** In what the two differ. */
    public List<MergeChoice> differing() {
        return sides.keySet().stream()
                .filter(choice -> choice.differs(survivor, loser))
                .toList();
    }

    /** In what they are equal, so that there is nothing to choose. */
    public List<MergeChoice> equal() {
        return sides.keySet().stream()
                .filter(choice -> !choice.differs(survivor, loser))
                .toList();
    }

    public Side side(MergeChoice choice) {
        return sides.getOrDefault(choice, Side.SURVIVOR);
    }

    public void choose(MergeChoice choice, Side side) {
        sides.put(choice, side);
    }

    /** Whether the two values can be put together: lists, sets, the remark. */
    public boolean canBeBoth(MergeChoice choice) {
        Object value = choice.first().get().apply(survivor);
        Object other = choice.first().get().apply(loser);
        boolean canJoin = value instanceof Collection<?> && other instanceof Collection<?>
                || choice.key().equals("remark");
        return canJoin && !isEmpty(value) && !isEmpty(other);
    }

    /** The survivor's data after the merge. */
    public CustomerData data() {
        var draft = new CustomerDraft(survivor);
        sides.forEach((choice, side) -> {
            if (side == Side.LOSER) {
                choice.copy(loser, draft);
            } else if (side == Side.BOTH) {
                unite(choice.first(), draft);
            }
        });
        return draft.data();
    }

    private Side usual(MergeChoice choice) {
        if (choice.isWhole()) {
            return saysMore(choice) ? Side.LOSER : Side.SURVIVOR;
        }
        Object value = choice.first().get().apply(survivor);
        Object other = choice.first().get().apply(loser);
        if (isEmpty(value) && !isEmpty(other) || other == CustomerStatus.ACTIVE) {
            return value == other ? Side.SURVIVOR : Side.LOSER;
        }
        return canBeBoth(choice) && choice.differs(survivor, loser) ? Side.BOTH : Side.SURVIVOR;
    }

    /**
     * Whether the loser's says what the survivor's says and something besides; a country alone says nothing. That
     * somebody wants no newsletter is something said: a consent is never taken over by itself.
     */
    private boolean saysMore(MergeChoice choice) {
        boolean isContained = choice.fields().stream().allMatch(field -> {
            Object value = field.get().apply(survivor);
            return isEmpty(value) || Objects.equals(value, field.get().apply(loser));
        });
        return choice.differs(survivor, loser)
                && (isContained || saysNothing(choice, survivor))
                && !saysNothing(choice, loser);
    }

    private static boolean saysNothing(MergeChoice choice, CustomerData data) {
        return choice.fields().stream()
                .filter(field -> !field.key().equals("country"))
                .allMatch(field -> isEmpty(field.get().apply(data)));
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
