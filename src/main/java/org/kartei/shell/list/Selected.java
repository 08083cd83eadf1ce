package org.kartei.shell.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.ListRequest;

/**
 * What is selected in a list: some rows, or everything that matches, which is never loaded.
 *
 * @param ids of the rows, empty when everything that matches is meant
 * @param matching what matches; null when single rows are meant
 * @param count how many, as the reader's language writes it: "812", or "1,000+" while nobody knows exactly
 */
public record Selected(List<Long> ids, @Nullable ListRequest matching, String count) {}
