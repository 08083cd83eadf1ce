package org.kartei.customer;

import java.util.List;
import org.kartei.history.History;
import org.springframework.stereotype.Component;

/** The history of whoever was merged is told in the survivor's file. */
@Component
class MergedHistory implements MergePart {

    private final History history;

    MergedHistory(History history) {
        this.history = history;
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of(new Moving("customer.merge.moving.history", history.count(from.value())));
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        List<Long> lines = history.lines(from.value());
        history.move(lines, to.value());
        return lines;
    }

    @Override
    public void moveBack(List<Long> rows, CustomerId from, CustomerId to) {
        history.move(rows, to.value());
    }
}
