package org.kartei.invoice;

/** Identity of an invoice, also while it is a draft; its number is what people know. */
public record InvoiceId(long value) {}
