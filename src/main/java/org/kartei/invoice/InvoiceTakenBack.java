package org.kartei.invoice;

/**
 * An invoice is about to be cancelled, alone or because another one takes its place; told within the transaction that does it, so that
 * whoever waits for its money can refuse.
 */
public record InvoiceTakenBack(InvoiceId invoice, String number) {}
