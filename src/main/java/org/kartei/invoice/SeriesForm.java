package org.kartei.invoice;

import java.time.LocalDate;

/**
 * How numbers of a series are written from a day on.
 *
 * @param validFrom the first day on which it holds, until the next one of its series; {@link LocalDate#EPOCH} for the usual one
 */
public record SeriesForm(DocumentSeries series, LocalDate validFrom, NumberForm form) {}
