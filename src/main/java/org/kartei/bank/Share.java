package org.kartei.bank;

import java.math.BigDecimal;
import org.kartei.invoice.OpenInvoice;

/**
 * What of an entry is meant for an invoice.
 *
 * @param invoice as it was shown
 * @param amount more than nothing; what is more than open becomes credit
 */
public record Share(OpenInvoice invoice, BigDecimal amount) {}
