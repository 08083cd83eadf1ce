package org.kartei.voucher.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.kartei.shell.Formats;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherKind;
import org.kartei.voucher.VoucherOrigin;
import org.kartei.voucher.VoucherPurpose;
import org.kartei.voucher.VoucherState;
import org.kartei.voucher.Vouchers;

/** The columns of the list of vouchers. */
final class VoucherList {

    private final Vouchers vouchers;
    private final Clock clock;
    private final Locale locale = UI.getCurrent().getLocale();

    VoucherList(Vouchers vouchers, Clock clock) {
        this.vouchers = vouchers;
        this.clock = clock;
    }

    ListDefinition<Voucher> definition() {
        return new ListDefinition<>(
                "voucher",
                VouchersView.PATH,
                "vaadin:gift",
                columns(),
                vouchers.list(),
                voucher -> voucher.id().value(),
                VoucherView::path,
                voucher -> voucher.code().spoken());
    }

    private List<ListColumn<Voucher>> columns() {
        return List.of(
                ListColumn.text("code", (Voucher voucher) -> voucher.code().spoken())
                        .opening(voucher -> "")
                        .monospaced()
                        .always()
                        .width(150),
                ListColumn.choice(
                                "kind",
                                (Voucher voucher) -> VoucherTexts.text(
                                        "voucher.kind." + voucher.terms().kind()),
                                () -> Choice.of(VoucherKind.values(), "voucher.kind."))
                        .width(110),
                ListColumn.amount("worth", (Voucher voucher) -> voucher.terms().worth())
                        .rendered(LitRenderer.<Voucher>of("${item.worth}")
                                .withProperty("worth", voucher -> VoucherTexts.worth(voucher, locale)))
                        .onCard(voucher -> VoucherTexts.worth(voucher, locale))
                        .always()
                        .width(90),
                ListColumn.<Voucher>number("rest", Voucher::rest)
                        .onCard(this::restOnCard)
                        .always()
                        .width(90),
                ListColumn.date(
                                "validFrom",
                                (Voucher voucher) -> voucher.terms().validFrom())
                        .onCard(voucher -> "")
                        .shown()
                        .width(105),
                ListColumn.date(
                                "validUntil",
                                (Voucher voucher) -> voucher.terms().validUntil())
                        .onCard(this::untilOnCard)
                        .always()
                        .width(105),
                ListColumn.choice(
                                "state",
                                (Voucher voucher) -> VoucherTexts.text("voucher.state." + state(voucher)),
                                () -> Choice.of(VoucherState.values(), "voucher.state."))
                        .rendered(LitRenderer.<Voucher>of(
                                        "<span class=\"badge badge-${item.color}\">${item.state}</span>")
                                .withProperty("color", voucher -> VoucherTexts.color(state(voucher)))
                                .withProperty("state", voucher -> VoucherTexts.text("voucher.state." + state(voucher))))
                        .always()
                        .width(110),
                ListColumn.text("owner", (Voucher voucher) -> voucher.ownerName())
                        .rendered(LitRenderer.<Voucher>of(
                                        "${item.href ? html`<a router-link class=\"name-link\" href=\"${item.href}\">${item.owner}</a>` : ''}")
                                .withProperty("href", VoucherList::ownerPath)
                                .withProperty("owner", Voucher::ownerName))
                        .shown()
                        .width(140),
                ListColumn.choice(
                                "origin",
                                (Voucher voucher) -> VoucherTexts.text("voucher.origin." + voucher.origin()),
                                () -> Choice.of(VoucherOrigin.values(), "voucher.origin."))
                        .width(100),
                ListColumn.text("originName", (Voucher voucher) -> voucher.originName())
                        .shown()
                        .width(165),
                ListColumn.<Voucher>number("uses", Voucher::uses)
                        .onCard(voucher -> "")
                        .rendered(LitRenderer.<Voucher>of("${item.uses}").withProperty("uses", VoucherTexts::uses))
                        .shown()
                        .width(75),
                ListColumn.choice(
                                "purpose",
                                (Voucher voucher) -> VoucherTexts.purpose(voucher, locale),
                                () -> Choice.of(VoucherPurpose.values(), "voucher.purpose."))
                        .width(150),
                ListColumn.text("remark", (Voucher voucher) -> voucher.terms().remark()),
                ListColumn.text("staff", (Voucher voucher) -> voucher.staffName())
                        .width(110),
                ListColumn.date(
                                "createdAt",
                                (Voucher voucher) -> LocalDate.ofInstant(voucher.createdAt(), ZoneId.systemDefault()))
                        .rendered(LitRenderer.<Voucher>of("${item.at}")
                                .withProperty(
                                        "at", voucher -> Formats.of(locale).dateTime(voucher.createdAt())))
                        .onCard(voucher -> "")
                        .shown()
                        .width(140));
    }

    private String restOnCard(Voucher voucher) {
        BigDecimal rest = voucher.rest();
        return rest == null || rest.compareTo(voucher.terms().worth()) == 0
                ? ""
                : VoucherTexts.text("voucher.card.rest", Formats.of(locale).amount(rest));
    }

    private String untilOnCard(Voucher voucher) {
        LocalDate until = voucher.terms().validUntil();
        return until == null ? "" : VoucherTexts.text("voucher.card.until", until);
    }

    private VoucherState state(Voucher voucher) {
        return voucher.state(LocalDate.now(clock));
    }

    /** Empty where nobody owns it. */
    static String ownerPath(Voucher voucher) {
        return voucher.ownerNumber() == null ? "" : "customers/" + voucher.ownerNumber() + "/details";
    }
}
