package org.kartei.importing;

import java.util.List;

/** What a file brings. */
public enum ImportKind {
    CUSTOMERS,
    /** Invoices and payments of another program, a row for each line or payment. */
    INVOICES,
    /** What customers had with us in another program, a row for each. */
    OPENING_CREDIT;

    /** What a column can be about, besides the fields that managers have defined. */
    List<? extends NamedTarget> fields() {
        return switch (this) {
            case CUSTOMERS -> List.of(ImportField.values());
            case INVOICES -> List.of(MoneyField.values());
            case OPENING_CREDIT -> List.of(MoneyField.CUSTOMER, MoneyField.AMOUNT, MoneyField.DATE, MoneyField.TEXT);
        };
    }

    /** Where the captions of other programs stand among our words. */
    String words() {
        return this == CUSTOMERS ? "caption." : "money.";
    }

    /** Whether a whole import can be taken out again; what was issued or credited stays, and is cancelled or corrected. */
    public boolean isUndoable() {
        return this == CUSTOMERS;
    }

    /** Whether rows that are there already may be added all the same. */
    public boolean allowsDuplicates() {
        return this == CUSTOMERS;
    }
}
