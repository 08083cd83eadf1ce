package org.kartei.invoice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is missing for an e-invoice: what EN 16931 asks for, and XRechnung besides. */
final class EInvoiceGaps {

    private static final int DIGITS = 3;

    private EInvoiceGaps() {}

    /** @param to null where it is not kept */
    static List<EInvoiceGap> of(Issuer issuer, @Nullable RecipientAddress to) {
        if (to == null) {
            return List.of(EInvoiceGap.ADDRESS_IN_PARTS);
        }
        var gaps = new ArrayList<EInvoiceGap>();
        need(!to.postcode().isBlank() && !to.city().isBlank(), EInvoiceGap.CUSTOMER_PLACE, gaps);
        need(to.hasCountry(), EInvoiceGap.CUSTOMER_COUNTRY, gaps);
        need(!to.email().isBlank(), EInvoiceGap.CUSTOMER_EMAIL, gaps);
        need(!issuer.name().isBlank(), EInvoiceGap.SCHOOL_NAME, gaps);
        need(!issuer.postcode().isBlank() && !issuer.city().isBlank(), EInvoiceGap.SCHOOL_PLACE, gaps);
        need(!issuer.email().isBlank(), EInvoiceGap.SCHOOL_EMAIL, gaps);
        need(!issuer.contact().isBlank(), EInvoiceGap.SCHOOL_CONTACT, gaps);
        need(issuer.phone().chars().filter(Character::isDigit).count() >= DIGITS, EInvoiceGap.SCHOOL_PHONE, gaps);
        need(!issuer.taxNumber().isBlank() || !issuer.europeanVatId().isEmpty(), EInvoiceGap.SCHOOL_TAX, gaps);
        need(!issuer.iban().isEmpty(), EInvoiceGap.SCHOOL_IBAN, gaps);
        return gaps;
    }

    private static void need(boolean isThere, EInvoiceGap gap, List<EInvoiceGap> gaps) {
        if (!isThere) {
            gaps.add(gap);
        }
    }
}
