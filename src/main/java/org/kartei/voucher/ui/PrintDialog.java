package org.kartei.voucher.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.kartei.shared.Languages;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherPrint;

/** Vouchers on paper: in the language of each one's owner, else in the one chosen here. */
final class PrintDialog extends Dialog {

    private final transient VoucherPrint print;
    private final transient Supplier<List<Voucher>> chosen;
    private final Select<Locale> language = new Select<>();

    /** @param chosen asked when the file is fetched */
    PrintDialog(VoucherPrint print, Supplier<List<Voucher>> chosen) {
        this.print = print;
        this.chosen = chosen;
        setHeaderTitle(getTranslation("voucher.print.title"));
        setWidth("min(28rem, 94vw)");
        language.setLabel(getTranslation("voucher.print.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(each -> each.getDisplayLanguage(each));
        language.setValue(Languages.nearest(getLocale()));
        language.setWidthFull();
        add(new Paragraph(getTranslation("voucher.print.text", VoucherPrint.IN_ONE_FILE)), language);
        var download = new Anchor(this::write, AttachmentType.DOWNLOAD, getTranslation("voucher.print.download"));
        download.addClassName("button-link");
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), download);
    }

    private void write(DownloadEvent event) throws IOException {
        List<Voucher> vouchers = chosen.get();
        boolean isOneFile = vouchers.size() <= VoucherPrint.IN_ONE_FILE;
        event.setFileName(isOneFile ? "vouchers.pdf" : "vouchers.zip");
        event.setContentType(isOneFile ? "application/pdf" : "application/zip");
        print.write(vouchers, language.getValue(), event.getOutputStream());
        getUI().ifPresent(ui ->
                ui.access(this::close)); // not at the click: the link has to be there until it is followed
    }
}
