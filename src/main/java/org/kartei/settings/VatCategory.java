package org.kartei.settings;

/** How the tax on a sale is found. It belongs to the product or course, never to the school as a whole. */
public enum VatCategory {
    STANDARD,
    REDUCED,
    /** Free of tax by law, for example a course that prepares for an examination; the reason is printed. */
    EXEMPT,
    /** Free of tax because the seller is small; the reason is printed. */
    SMALL_BUSINESS;

    /** Whether tax is asked for at all. */
    public boolean isTaxed() {
        return this == STANDARD || this == REDUCED;
    }

    /** Key of its name. */
    public String nameKey() {
        return "settings.vat.category." + this;
    }
}
