package org.kartei.history;

import java.util.List;

/** Knows customers by what people call them; the history has only their numbers in order. The customer module has one. */
public interface CustomerFinder {

    /** The numbers of customers whom the overview finds for this, by their names; quick, for it is asked while somebody types. */
    List<Long> numbers(String typed, int limit);
}
