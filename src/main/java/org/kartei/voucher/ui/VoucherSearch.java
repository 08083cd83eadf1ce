package org.kartei.voucher.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kartei.shell.SearchSource;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** Vouchers by the beginning of their code, from anywhere. */
@Component
class VoucherSearch implements SearchSource {

    private final Vouchers vouchers;
    private final Clock clock;

    VoucherSearch(Vouchers vouchers, Clock clock) {
        this.vouchers = vouchers;
        this.clock = clock;
    }

    @Override
    public String captionKey() {
        return "voucher.list.title";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        VoucherCode code = VoucherCode.read(typed);
        return code.value().isEmpty()
                ? List.of()
                : vouchers.beginning(code, limit).stream().map(this::hit).toList();
    }

    private Hit hit(Voucher voucher) {
        Locale locale = UI.getCurrent().getLocale();
        String state = VoucherTexts.text("voucher.state." + voucher.state(LocalDate.now(clock)));
        return new Hit(
                voucher.code().spoken(),
                VoucherTexts.worth(voucher, locale) + " · " + state,
                VoucherView.path(voucher));
    }
}
