package org.kartei.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names as they are spread in a country: some common ones that most people have, and a long tail of rare ones. */
record NamePool(List<String> common, List<String> rare) {

    private static final double COMMON = 0.85;

    /** The first names of the list are the most frequent, as in every telephone book. */
    String pick(RandomGenerator random) {
        if (rare.isEmpty() || random.nextDouble() < COMMON) {
            double skewed = random.nextDouble();
            return common.get((int) (common.size() * skewed * skewed));
        }
        return rare.get(random.nextInt(rare.size()));
    }
}
