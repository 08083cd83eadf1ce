package org.kartei.listing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order in SQL; the id in the last step's direction makes it total and keeps the step's index usable. */
record Order(List<Step> steps, String id) {

    record Step(String expression, @Nullable String index, boolean descending) {

        String direction() {
            return descending ? " desc" : "";
        }

        /** Rows that come earlier than one with this value; nulls are first of all, or last when descending. */
        Condition before(@Nullable Object value) {
            if (value == null) {
                return Condition.of(descending ? expression + " is not null" : "1 = 0");
            }
            return descending
                    ? Condition.of(expression + " > ?", value)
                    : Condition.of("(" + expression + " < ? or " + expression + " is null)", value);
        }

        /** Rows that come later than one with this value. */
        Condition after(@Nullable Object value) {
            if (value == null) {
                return Condition.of(descending ? "1 = 0" : expression + " is not null");
            }
            return descending
                    ? Condition.of("(" + expression + " < ? or " + expression + " is null)", value)
                    : Condition.of(expression + " > ?", value);
        }

        Condition at(@Nullable Object value) {
            return (value == null ? Condition.of(expression + " is null") : Condition.of(expression + " = ?", value))
                    .through(index);
        }
    }

    /** The index that has the order of the first step, if there is one. */
    @Nullable
    String index() {
        return steps.isEmpty() ? null : steps.getFirst().index();
    }

    Step first() {
        return steps.getFirst();
    }

    /** The order among rows that are equal in the first step. */
    Order rest() {
        return new Order(steps.subList(1, steps.size()), id);
    }

    /** The first step alone, in which its index is. */
    Order firstAlone() {
        return new Order(List.of(first()), id);
    }

    String sql() {
        if (steps.isEmpty()) {
            return " order by " + id;
        }
        return steps.stream()
                        .map(step -> step.expression() + step.direction())
                        .collect(Collectors.joining(", ", " order by ", ", " + id))
                + steps.getLast().direction();
    }
}
