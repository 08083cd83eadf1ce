package org.kartei.bank;

import java.util.List;
import java.util.Set;

/**
 * What stands in a file.
 *
 * @param accounts whose statements are in it
 */
record ReadFile(Set<String> accounts, List<ReadEntry> entries, List<Ignored> ignored) {}
