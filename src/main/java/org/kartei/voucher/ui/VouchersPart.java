package org.kartei.voucher.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kartei.customer.file.FilePart;
import org.kartei.customer.file.OpenFile;
import org.kartei.shell.Formats;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.Vouchers;

/** The vouchers that a customer can redeem, in the sidebar of the file; nothing where there are none. */
@org.springframework.stereotype.Component
class VouchersPart implements FilePart {

    private static final int SHOWN = 5;

    private final Vouchers vouchers;

    VouchersPart(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Component part(OpenFile file) {
        List<Voucher> usable = vouchers.usableOf(file.id());
        var part = new Div();
        part.setVisible(!usable.isEmpty());
        if (!usable.isEmpty()) {
            part.addClassName("file-vouchers");
            var list = new UnorderedList();
            usable.stream().limit(SHOWN).forEach(voucher -> list.add(item(voucher)));
            part.add(new H2(VoucherTexts.text("voucher.list.title")), list);
        }
        return part;
    }

    private static ListItem item(Voucher voucher) {
        Locale locale = UI.getCurrent().getLocale();
        Formats formats = Formats.of(locale);
        String left = voucher.rest() == null ? VoucherTexts.worth(voucher, locale) : formats.amount(voucher.rest());
        LocalDate until = voucher.terms().validUntil();
        var code = new Anchor(VoucherView.path(voucher), voucher.code().spoken());
        code.addClassName("number");
        var detail = new Span(until == null ? left : VoucherTexts.text("voucher.leftUntil", left, until));
        detail.addClassName("secondary");
        return new ListItem(code, new Span(" "), detail);
    }
}
