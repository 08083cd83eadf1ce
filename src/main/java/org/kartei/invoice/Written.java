package org.kartei.invoice;

import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * A draft with what its vouchers would take off, and what it adds up to.
 *
 * @param currency of the school
 * @param dueDays its own, or those of the settings
 */
record Written(InvoiceDraft draft, CurrencyUnit currency, int dueDays, List<VoucherUse> vouchers, InvoiceSums sums) {}
