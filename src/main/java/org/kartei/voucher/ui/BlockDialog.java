package org.kartei.voucher.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.kartei.shell.Notices;
import org.kartei.shell.UnsavedChanges;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;

/** A voucher that nobody shall redeem, and why: whoever tries reads the reason. */
final class BlockDialog extends Dialog {

    BlockDialog(Vouchers vouchers, Voucher voucher, Runnable done) {
        setHeaderTitle(getTranslation("voucher.block.title", voucher.code().spoken()));
        setWidth("min(28rem, 94vw)");
        var reason = new TextArea(getTranslation("voucher.field.blockedReason"));
        reason.setMaxLength(VoucherTerms.REMARK);
        reason.setMinRows(2);
        reason.setWidthFull();
        reason.setErrorMessage(getTranslation("voucher.error.reason"));
        add(new Paragraph(getTranslation("voucher.block.text")), reason);
        var block = new Button(getTranslation("voucher.action.block"), click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (!reason.isInvalid()) {
                vouchers.block(voucher.id(), reason.getValue());
                close();
                done.run();
                Notices.success("voucher.notice.blocked", voucher.code().spoken());
            }
        });
        block.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), block);
        UnsavedChanges.guard(this);
        reason.focus();
    }
}
