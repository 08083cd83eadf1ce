package org.kartei.voucher.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import org.kartei.shell.Formats;
import org.kartei.voucher.VoucherBatch;
import org.kartei.voucher.VoucherBatches;
import org.kartei.voucher.VoucherPrint;

/** Asks which batch is to be printed. */
final class PrintBatchDialog extends Dialog {

    PrintBatchDialog(VoucherBatches batches, VoucherPrint print) {
        setHeaderTitle(getTranslation("voucher.action.printBatch"));
        setWidth("min(28rem, 94vw)");
        var batch = new ComboBox<VoucherBatch>(getTranslation("voucher.field.batch"));
        batch.setItems(
                query -> batches.named(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        batch.setItemLabelGenerator(
                each -> each.name() + " · " + Formats.of(getLocale()).number(each.vouchers()));
        batch.setErrorMessage(getTranslation("voucher.error.batchName"));
        batch.setWidthFull();
        add(batch);
        var go = new Button(getTranslation("shell.list.print"), click -> {
            batch.setInvalid(batch.isEmpty());
            if (!batch.isEmpty()) {
                long id = batch.getValue().id();
                close();
                new PrintDialog(print, () -> print.ofBatch(id)).open();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), go);
        batch.focus();
    }
}
