package org.kartei.listing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order in SQL; the id in the last step's direction makes it total and keeps the step's index usable. */
record Order(List<Step> steps, String id) {

    record Step(String expression, @Nullable String index, boolean descending) {

        String sql() {
            return expression + direction();
        }

        String direction() {
            return descending ? " desc" : "";
        }
    }

    /** The index that has this very order, if there is one. */
    @Nullable
    String index() {
        return steps.size() == 1 ? steps.getFirst().index() : null;
    }

    String sql() {
        if (steps.isEmpty()) {
            return " order by " + id;
        }
        return steps.stream().map(Step::sql).collect(Collectors.joining(", ", " order by ", ", " + id))
                + steps.getLast().direction();
    }
}
