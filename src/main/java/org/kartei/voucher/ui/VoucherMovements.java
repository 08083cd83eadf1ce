package org.kartei.voucher.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.kartei.shell.Formats;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;
import org.kartei.voucher.MovementKind;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherMovement;
import org.kartei.voucher.Vouchers;

/** The statement of a voucher. */
final class VoucherMovements {

    private VoucherMovements() {}

    static ListPanel<VoucherMovement> of(ListPanels lists, Vouchers vouchers, Voucher voucher) {
        Locale locale = UI.getCurrent().getLocale();
        ListPanel<VoucherMovement> list = lists.create(new ListDefinition<>(
                "voucher.movement",
                null,
                null,
                columns(locale),
                vouchers.movements(voucher.id()),
                VoucherMovement::id,
                null,
                movement -> Formats.of(locale).dateTime(movement.recordedAt()) + " "
                        + Formats.of(locale).amount(movement.amount())));
        list.show();
        return list;
    }

    private static List<ListColumn<VoucherMovement>> columns(Locale locale) {
        return List.of(
                ListColumn.date(
                                "at",
                                (VoucherMovement movement) ->
                                        LocalDate.ofInstant(movement.recordedAt(), ZoneId.systemDefault()))
                        .rendered(LitRenderer.<VoucherMovement>of("${item.at}")
                                .withProperty(
                                        "at", movement -> Formats.of(locale).dateTime(movement.recordedAt())))
                        .always()
                        .width(150),
                ListColumn.choice(
                                "kind",
                                (VoucherMovement movement) ->
                                        VoucherTexts.text("voucher.movement.kind." + movement.kind()),
                                () -> Choice.of(MovementKind.values(), "voucher.movement.kind."))
                        .always()
                        .width(150),
                ListColumn.text("cause", VoucherMovements::cause)
                        .rendered(linked(movement -> movement.source().path(), VoucherMovements::cause))
                        .always()
                        .width(150),
                ListColumn.text("customer", VoucherMovements::customer)
                        .rendered(linked(VoucherMovements::customerPath, VoucherMovements::customer))
                        .shown()
                        .width(170),
                ListColumn.text("staff", (VoucherMovement movement) -> movement.staffName())
                        .shown()
                        .width(110),
                ListColumn.amount("amount", VoucherMovement::amount).always().width(95),
                ListColumn.<VoucherMovement>number("rest", VoucherMovement::rest)
                        .always()
                        .width(95));
    }

    private static LitRenderer<VoucherMovement> linked(Text path, Text text) {
        return LitRenderer.<VoucherMovement>of(
                        "${item.href ? html`<a router-link class=\"name-link\" href=\"${item.href}\">${item.text}</a>` : item.text}")
                .withProperty("href", path::of)
                .withProperty("text", text::of);
    }

    private interface Text {
        String of(VoucherMovement movement);
    }

    private static String cause(VoucherMovement movement) {
        return VoucherTexts.text(
                "voucher.source." + movement.source().kind(), movement.source().name());
    }

    private static String customer(VoucherMovement movement) {
        Long number = movement.customerNumber();
        return number == null ? "" : (number + " " + movement.customerName()).strip();
    }

    private static String customerPath(VoucherMovement movement) {
        return movement.customerName().isEmpty() ? "" : "customers/" + movement.customerNumber() + "/details";
    }
}
