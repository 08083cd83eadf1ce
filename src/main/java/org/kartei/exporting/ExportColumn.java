package org.kartei.exporting;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table.
 *
 * @param caption what stands in its first row, in the language of the reader
 * @param value what stands in the others: a String, BigDecimal, Integer, Long, LocalDate, Boolean, or null for nothing
 */
public record ExportColumn<T>(String caption, Function<T, @Nullable Object> value) {}
