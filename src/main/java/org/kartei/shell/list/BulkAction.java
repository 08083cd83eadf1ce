package org.kartei.shell.list;

import java.util.function.Consumer;

/**
 * Something that can be done to many rows at once.
 *
 * @param captionKey its name
 * @param run starts it for what is selected
 */
public record BulkAction(String captionKey, Consumer<Selected> run) {}
