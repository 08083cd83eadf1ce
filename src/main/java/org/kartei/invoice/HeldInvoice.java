package org.kartei.invoice;

import org.kartei.customer.CustomerFigures.Held;

/** An invoice and its customer, both locked until the transaction ends. */
record HeldInvoice(Held customer, Invoice invoice) {}
