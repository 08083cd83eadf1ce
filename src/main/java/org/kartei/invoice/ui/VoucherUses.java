package org.kartei.invoice.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Formats;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherCode;

/** Vouchers beside a draft (CREDIT-6): the customer's own at a click, any other one by its code. */
final class VoucherUses extends Div {

    private final transient List<Voucher> own;
    private final transient Consumer<List<VoucherCode>> check;
    private final transient Runnable changed;
    private final transient List<VoucherCode> codes = new ArrayList<>();
    private final UnorderedList applied = new UnorderedList();
    private final Div offered = new Div();
    private final TextField code = new TextField(getTranslation("invoice.voucher.code"));

    /**
     * @param own what the customer can redeem
     * @param used by the draft so far
     * @param check throws where one of them can't be redeemed
     */
    VoucherUses(List<Voucher> own, List<VoucherCode> used, Consumer<List<VoucherCode>> check, Runnable changed) {
        this.own = own;
        this.check = check;
        this.changed = changed;
        codes.addAll(used);
        addClassName("draft-offer");
        applied.addClassName("draft-applied");
        offered.addClassName("draft-offered");
        code.setMaxLength(2 * VoucherCode.LONGEST);
        code.addValueChangeListener(change -> code.setInvalid(false));
        code.addKeyDownListener(Key.ENTER, enter -> applyTyped());
        var apply = new Button(getTranslation("invoice.action.applyVoucher"), click -> applyTyped());
        var row = new Div(code, apply);
        row.addClassName("field-row");
        add(new H2(getTranslation("invoice.voucher.title")), applied, offered, row);
        draw();
    }

    private void applyTyped() {
        if (code.getValue().isBlank()) {
            code.focus();
            return;
        }
        apply(VoucherCode.read(code.getValue()));
    }

    private void apply(VoucherCode wanted) {
        var all = new ArrayList<>(codes);
        all.add(wanted);
        try {
            check.accept(all);
        } catch (BusinessRuleViolation refused) {
            refuse(getTranslation(refused.messageKey(), refused.args()));
            return;
        }
        code.clear();
        codes.add(wanted);
        draw();
        changed.run();
    }

    private void takeOff(VoucherCode unwanted) {
        codes.remove(unwanted);
        draw();
        code.focus();
        changed.run();
    }

    private void draw() {
        applied.removeAll();
        codes.forEach(each -> applied.add(new ListItem(name(each), takeOffButton(each))));
        applied.setVisible(!codes.isEmpty());
        offered.removeAll();
        own.stream().filter(voucher -> !codes.contains(voucher.code())).forEach(voucher -> offered.add(offer(voucher)));
        offered.setVisible(offered.getChildren().findAny().isPresent());
    }

    private static Span name(VoucherCode code) {
        var name = new Span(code.spoken());
        name.addClassName("number");
        return name;
    }

    private Button takeOffButton(VoucherCode each) {
        var button = new Button(new Icon(VaadinIcon.CLOSE_SMALL), click -> takeOff(each));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("invoice.voucher.takeOff", each.spoken()));
        button.setTooltipText(getTranslation("invoice.voucher.takeOff", each.spoken()));
        return button;
    }

    private Button offer(Voucher voucher) {
        Formats formats = Formats.of(getLocale());
        String worth =
                voucher.rest() == null ? formats.percent(voucher.terms().worth()) : formats.amount(voucher.rest());
        return new Button(
                getTranslation("invoice.voucher.offer", voucher.code().spoken(), worth),
                click -> apply(voucher.code()));
    }

    List<VoucherCode> codes() {
        return List.copyOf(codes);
    }

    void refuse(String message) {
        code.setErrorMessage(message);
        code.setInvalid(true);
        code.focus();
    }
}
