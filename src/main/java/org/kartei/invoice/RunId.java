package org.kartei.invoice;

/** Identity of a run of invoices. */
public record RunId(long value) {}
