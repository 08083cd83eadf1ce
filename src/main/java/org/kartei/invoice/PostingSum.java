package org.kartei.invoice;

import java.math.BigDecimal;

/**
 * All postings of a time against the same.
 *
 * @param owed what customers owe more by it
 * @param settled what they owe less by it, above nothing
 * @param lowest customer number among them
 * @param highest customer number among them
 */
public record PostingSum(Against against, long count, BigDecimal owed, BigDecimal settled, long lowest, long highest) {}
