package org.kartei.invoice;

/**
 * What an invoice asks for is about to change: it is cancelled, alone or because another one takes its place, reminded of, or paid in
 * instalments from now on. Told within the transaction that does it, so that whoever waits for its money can refuse.
 */
public record ClaimChanges(InvoiceId invoice, String number) {}
