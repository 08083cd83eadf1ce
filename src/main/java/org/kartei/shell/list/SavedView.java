package org.kartei.shell.list;

/**
 * A named view of a list: columns, filters and order (LIST-5).
 *
 * @param deletable whether the current user may delete it: whoever made it, and of shared ones managers
 * @param shared whether all staff see it
 * @param query the filters, search and order as a query string
 */
public record SavedView(long id, String name, boolean deletable, boolean shared, ColumnLayout layout, String query) {}
