package org.kartei.invoice;

import java.util.List;

/**
 * What keeps invoices of a run from being e-invoices, before they are issued (INV-3).
 *
 * @param gaps each once
 * @param plain how many of the customers would get a plain PDF
 * @param customers how many are meant
 */
public record RunGaps(List<EInvoiceGap> gaps, int plain, int customers) {}
