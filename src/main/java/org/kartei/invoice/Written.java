package org.kartei.invoice;

import java.util.List;

/** A draft with what its vouchers would take off, and what it adds up to. */
record Written(InvoiceDraft draft, List<VoucherUse> vouchers, InvoiceSums sums) {}
