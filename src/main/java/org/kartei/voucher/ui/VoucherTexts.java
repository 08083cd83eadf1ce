package org.kartei.voucher.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import org.kartei.shell.Formats;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherKind;
import org.kartei.voucher.VoucherState;
import org.kartei.voucher.VoucherTerms;

/** How what is known of vouchers reads. */
final class VoucherTexts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private VoucherTexts() {}

    /** "50.00", "10 %". */
    static String worth(Voucher voucher, Locale locale) {
        Formats formats = Formats.of(locale);
        VoucherTerms terms = voucher.terms();
        return terms.kind() == VoucherKind.PERCENT ? formats.percent(terms.worth()) : formats.amount(terms.worth());
    }

    /** "2", "2 of 5". */
    static String uses(Voucher voucher) {
        Integer most = voucher.terms().maxUses();
        return most == null ? String.valueOf(voucher.uses()) : text("voucher.uses.of", voucher.uses(), most);
    }

    /** "By hand", "Batch: Summer fair". */
    static String origin(Voucher voucher) {
        String origin = text("voucher.origin." + voucher.origin());
        return voucher.originName().isEmpty() ? origin : origin + ": " + voucher.originName();
    }

    static String purpose(Voucher voucher, Locale locale) {
        BigDecimal rate = voucher.terms().vatRate();
        return rate == null
                ? text("voucher.purpose.MULTI")
                : text("voucher.purpose.rate", Formats.of(locale).percent(rate.multiply(HUNDRED)));
    }

    static String color(VoucherState state) {
        return switch (state) {
            case VALID -> "green";
            case NOT_YET_VALID -> "blue";
            case USED_UP -> "grey";
            case EXPIRED -> "amber";
            case BLOCKED -> "red";
        };
    }

    static Span badge(VoucherState state) {
        var badge = new Span(text("voucher.state." + state));
        badge.addClassNames("badge", "badge-" + color(state));
        return badge;
    }

    static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
