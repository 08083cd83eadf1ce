package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a document or a payment does to the account of its customer.
 *
 * @param amount gross; above nothing the customer owes more, below it less
 * @param document number of the document
 * @param settles number of the invoice that it is about: of a cancellation the cancelled one, else the document itself
 * @param isCancellation whether the document is one
 * @param customerNumber as the document says
 * @param name of the recipient as issued; empty once the person is forgotten
 */
public record Posting(
        LocalDate day,
        Against against,
        BigDecimal amount,
        String document,
        String settles,
        boolean isCancellation,
        long customerNumber,
        String name) {}
