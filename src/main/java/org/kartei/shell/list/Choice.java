package org.kartei.shell.list;

/** One value of a column that has few: the key that filters, and the name to show. */
public record Choice(String key, String label) {}
