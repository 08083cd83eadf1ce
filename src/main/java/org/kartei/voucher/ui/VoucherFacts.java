package org.kartei.voucher.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.kartei.shell.Formats;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherKind;
import org.kartei.voucher.VoucherTerms;

/** What holds for a voucher. */
final class VoucherFacts extends DescriptionList {

    VoucherFacts(Voucher voucher) {
        addClassName("facts");
        Formats formats = Formats.of(getLocale());
        VoucherTerms terms = voucher.terms();
        BigDecimal rest = voucher.rest();
        fact("voucher.column.worth", worth(voucher, formats));
        if (rest != null) {
            fact("voucher.column.rest", formats.money(rest, voucher.currency().toCurrency()));
        }
        fact("voucher.column.validFrom", formats.date(terms.validFrom()));
        fact(
                "voucher.column.validUntil",
                terms.validUntil() == null ? VoucherTexts.text("voucher.noEnd") : formats.date(terms.validUntil()));
        fact("voucher.column.uses", VoucherTexts.uses(voucher));
        if (terms.oncePerCustomer()) {
            fact("voucher.field.oncePerCustomer", VoucherTexts.text("shell.value.yes"));
        }
        if (terms.kind() == VoucherKind.AMOUNT) {
            fact("voucher.field.purpose", VoucherTexts.purpose(voucher, getLocale()));
        }
        if (voucher.ownerNumber() != null) {
            fact("voucher.column.owner", owner(voucher));
        }
        fact("voucher.column.origin", VoucherTexts.origin(voucher));
        fact(
                "voucher.column.createdAt",
                VoucherTexts.text("voucher.createdBy", formats.dateTime(voucher.createdAt()), voucher.staffName()));
        if (!terms.remark().isEmpty()) {
            fact("voucher.column.remark", terms.remark());
        }
        if (voucher.blockedReason() != null) {
            fact("voucher.field.blockedReason", voucher.blockedReason());
        }
    }

    private static String worth(Voucher voucher, Formats formats) {
        BigDecimal worth = voucher.terms().worth();
        return voucher.terms().kind() == VoucherKind.PERCENT
                ? formats.percent(worth)
                : formats.money(worth, voucher.currency().toCurrency());
    }

    private static Component owner(Voucher voucher) {
        var link = new Anchor(VoucherList.ownerPath(voucher), voucher.ownerName());
        return link;
    }

    private void fact(String caption, String value) {
        fact(caption, new Span(value));
    }

    private void fact(String caption, Component value) {
        add(new Term(VoucherTexts.text(caption)), new Description(value));
    }
}
