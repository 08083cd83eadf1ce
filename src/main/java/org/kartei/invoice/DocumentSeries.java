package org.kartei.invoice;

/** Documents that are numbered one after another, each kind for itself and each year anew (rules.md, "Invoices"). */
public enum DocumentSeries {
    INVOICE(""),
    CANCELLATION("S"),
    OFFER("A");

    private final NumberForm usual;

    DocumentSeries(String prefix) {
        usual = new NumberForm(prefix, false, "-", 5);
    }

    /** How its numbers are written where managers have set nothing else. */
    public NumberForm usual() {
        return usual;
    }

    /** Key of its name. */
    public String nameKey() {
        return "invoice.series." + this;
    }
}
