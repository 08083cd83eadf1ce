package org.kartei.shell.list;

/**
 * A named view of a list: columns, filters and order (LIST-5).
 *
 * @param own whether the current user made it, and so may delete it
 * @param shared whether all staff see it
 * @param query the filters, search and order as a query string
 */
public record SavedView(long id, String name, boolean own, boolean shared, ColumnLayout layout, String query) {}
