package org.kartei.invoice;

import java.time.Instant;

/**
 * Many invoices that say the same, for chosen customers (INV-1).
 *
 * @param title what its first line charges for
 * @param customers for how many it was begun
 * @param issued how many have their invoice
 * @param left how many would get one if it went on; fewer than the rest where customers were deleted meanwhile
 */
public record InvoiceRun(
        RunId id, String title, int customers, int issued, int left, Instant createdAt, String staffName) {}
