package org.kartei.invoice;

import java.util.List;

/**
 * A draft with what its vouchers would take off, and what it adds up to.
 *
 * @param dueDays its own, or those of the settings
 */
record Written(InvoiceDraft draft, int dueDays, List<VoucherUse> vouchers, InvoiceSums sums) {}
