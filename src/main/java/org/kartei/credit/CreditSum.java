package org.kartei.credit;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What all customers had together at the end of a day. */
public record CreditSum(LocalDate day, BigDecimal balance) {}
