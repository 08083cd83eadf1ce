package org.kartei.bank;

/** Why an invoice is proposed for an entry, the surest first. */
public enum Match {
    /** Its number is in the text, and its open amount is what came. */
    NUMBER_AND_AMOUNT,
    /** Several numbers are in the text, and their open amounts add up to what came. */
    NUMBERS_AND_AMOUNT,
    /** The account has paid for this customer before, and the open amount is what came. */
    ACCOUNT_AND_AMOUNT,
    /** The payer is called like the customer, and the open amount is what came. */
    NAME_AND_AMOUNT,
    /** Its number is in the text; the amount differs. */
    NUMBER,
    /** The account has paid for this customer before, who has just this one open; the amount differs. */
    ACCOUNT
}
