package org.kartei.accounting;

/** What an account is for. */
public enum AccountUse {
    /** One for each way of taxing. */
    SALES("", ""),
    CASH("1000", "1600"),
    BANK("1200", "1800"),
    /** Payments by card that the bank has not paid out yet. */
    CARD("1360", "1460"),
    DIRECT_DEBIT("1200", "1800"),
    /** What customers have as credit. */
    CREDIT("1700", "3500"),
    /** What vouchers are worth that are taxed when they are redeemed. */
    VOUCHER("1702", "3504"),
    /** Credit given without a document, which lowers what was earned. */
    GOODWILL("8700", "4700"),
    /** Damages, and so without VAT. */
    FEES("8600", "4830"),
    /** The customers themselves: no account of the ledger, but one each, or one for all. */
    CUSTOMERS("", "");

    private final String skr03;
    private final String skr04;

    AccountUse(String skr03, String skr04) {
        this.skr03 = skr03;
        this.skr04 = skr04;
    }

    /** Key of its name. */
    public String nameKey() {
        return "accounting.use." + this;
    }

    /** Of four digits, or empty. */
    String usual(Chart chart) {
        return switch (chart) {
            case SKR03 -> skr03;
            case SKR04 -> skr04;
            case OTHER -> "";
        };
    }
}
