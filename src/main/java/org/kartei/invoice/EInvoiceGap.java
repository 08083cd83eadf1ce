package org.kartei.invoice;

/** What an e-invoice cannot do without, and an invoice does not have. */
public enum EInvoiceGap {
    /** Postcode and city. */
    CUSTOMER_PLACE(Where.CUSTOMER),
    CUSTOMER_COUNTRY(Where.CUSTOMER),
    CUSTOMER_EMAIL(Where.CUSTOMER),
    SCHOOL_NAME(Where.SETTINGS),
    /** Postcode and city. */
    SCHOOL_PLACE(Where.SETTINGS),
    SCHOOL_EMAIL(Where.SETTINGS),
    SCHOOL_CONTACT(Where.SETTINGS),
    SCHOOL_PHONE(Where.SETTINGS),
    /** A VAT id that begins with a country, or else a tax number. */
    SCHOOL_TAX(Where.SETTINGS),
    SCHOOL_IBAN(Where.SETTINGS),
    /** It was issued before addresses were kept in parts, or the person is forgotten. */
    ADDRESS_IN_PARTS(Where.INVOICE);

    /** Where it is filled in. */
    public enum Where {
        CUSTOMER,
        SETTINGS,
        /** Nowhere any more. */
        INVOICE;

        /** Key of a text that names the place, and takes what is missing there. */
        public String nameKey() {
            return "invoice.einvoice.where." + this;
        }
    }

    private final Where where;

    EInvoiceGap(Where where) {
        this.where = where;
    }

    public Where where() {
        return where;
    }

    /** Key of its name. */
    public String nameKey() {
        return "invoice.einvoice.gap." + this;
    }
}
