package org.kartei.template;

import java.util.List;

/** What the school sends or hands out. */
public enum DocumentKind {
    INVOICE(Placeholder.NUMBER, Placeholder.DATE, Placeholder.AMOUNT, Placeholder.DUE_ON, Placeholder.CUSTOMER),
    CANCELLATION(Placeholder.NUMBER, Placeholder.DATE, Placeholder.AMOUNT, Placeholder.INVOICE, Placeholder.CUSTOMER),
    OFFER(Placeholder.NUMBER, Placeholder.DATE, Placeholder.AMOUNT, Placeholder.VALID_UNTIL, Placeholder.CUSTOMER),
    REMINDER(Placeholder.NUMBER, Placeholder.DATE, Placeholder.AMOUNT, Placeholder.DUE_ON, Placeholder.CUSTOMER),
    VOUCHER(Placeholder.CODE, Placeholder.AMOUNT, Placeholder.VALID_UNTIL);

    private final List<Placeholder> own;

    DocumentKind(Placeholder... own) {
        this.own = List.of(own);
    }

    /** What its texts can say, besides {@link Placeholder#NAME} and {@link Placeholder#SCHOOL}, which all can. */
    List<Placeholder> own() {
        return own;
    }

    /** Key of its name. */
    public String nameKey() {
        return "template.kind." + this;
    }
}
