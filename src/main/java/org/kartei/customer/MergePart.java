package org.kartei.customer;

import java.util.List;

/**
 * What moves along when customers are merged (LIST-12). Each module that keeps rows of customers has one; it is called
 * in the transaction of the merge, while both customers are locked.
 */
public interface MergePart {

    /** Under which name moved rows are remembered, 20 letters at most; never changed, for old merges can be undone. */
    String key();

    /** What would move: "3 notes". */
    List<Moving> preview(CustomerId from);

    /** @param count how many; those of which there are none are not told */
    record Moving(String messageKey, long count) {}

    /**
     * Moves everything, and puts the survivor's figures right.
     *
     * @return the ids of the rows that moved
     */
    List<Long> move(CustomerId from, CustomerId to);

    /** Moves these rows back to whom they came from, and puts the figures of both right. */
    void moveBack(List<Long> rows, CustomerId from, CustomerId to);
}
