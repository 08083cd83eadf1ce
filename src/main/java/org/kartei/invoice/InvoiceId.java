package org.kartei.invoice;

import java.util.Optional;

/** Identity of an invoice, also while it is a draft; its number is what people know. */
public record InvoiceId(long value) {

    private static final String IMPORTED = "imported-";

    /** Where an issued one is found: ours by the number, others by a name of ours, for their numbers may be anything. */
    public String slug(InvoiceOrigin origin, String number) {
        return origin == InvoiceOrigin.OWN ? number : IMPORTED + value;
    }

    /** The other way round, of an imported one; empty for any other address. */
    static Optional<InvoiceId> imported(String slug) {
        return slug.matches(IMPORTED + "\\d{1,18}")
                ? Optional.of(new InvoiceId(Long.parseLong(slug.substring(IMPORTED.length()))))
                : Optional.empty();
    }
}
