package org.kartei.invoice;

import java.util.List;

/**
 * What keeps invoices of a run from being e-invoices, before they are issued (INV-3).
 *
 * @param gaps each once
 * @param plain how many of the customers would get a plain PDF
 * @param customers how many would be charged: who is archived or gone is not
 */
public record RunGaps(List<EInvoiceGap> gaps, int plain, int customers) {}
