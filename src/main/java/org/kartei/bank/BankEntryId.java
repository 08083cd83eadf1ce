package org.kartei.bank;

/** Identity of an entry. */
public record BankEntryId(long value) {}
