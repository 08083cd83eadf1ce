package org.kartei.bank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.kartei.bank.BankIntake;
import org.kartei.bank.Ignored;
import org.kartei.bank.Receipt;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Formats;
import org.kartei.shell.SmallTable;
import org.kartei.shell.UploadTexts;

/** Where files are dropped, and what came of each. */
final class StatementUpload extends Div {

    private static final int FILES = 50;
    private static final int LISTED = 200;

    private final transient BankIntake intake;
    private final transient Runnable received;
    private final Upload upload = new Upload(this::receive);
    private final Div receipts = new Div();

    StatementUpload(BankIntake intake, Runnable received) {
        this.intake = intake;
        this.received = received;
        upload.setUploadButton(new Button(getTranslation("bank.upload.choose")));
        upload.setDropLabel(new Span(getTranslation("bank.upload.drop")));
        upload.setMaxFiles(FILES);
        upload.setMaxFileSize(BankIntake.LARGEST);
        upload.setAcceptedFileExtensions(".xml", ".zip");
        upload.setI18n(texts());
        upload.addFileRejectedListener(event -> tell(event.getFileName() + ": " + event.getErrorMessage()));
        receipts.addClassName("bank-receipts");
        receipts.getElement().setAttribute("role", "status");
        add(upload, receipts);
    }

    private void receive(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            List<Receipt> taken = intake.receive(event.getFileName(), in);
            event.getUI().access(() -> {
                taken.forEach(this::tell);
                upload.clearFileList();
                received.run();
            });
        }
    }

    private void tell(String line) {
        receipts.add(new Paragraph(line));
    }

    private void tell(Receipt receipt) {
        BusinessRuleViolation refusal = receipt.refusal();
        if (refusal != null) {
            tell(receipt.fileName() + ": " + getTranslation(refusal.messageKey(), refusal.args()));
            return;
        }
        tell(getTranslation("bank.receipt.done", receipt.fileName(), receipt.fresh(), receipt.known()));
        if (receipt.isUnchecked()) {
            tell(getTranslation("bank.receipt.unchecked"));
        }
        if (!receipt.ignored().isEmpty()) {
            receipts.add(ignored(receipt.ignored()));
        }
    }

    private Details ignored(List<Ignored> rows) {
        String title = getTranslation("bank.receipt.ignored", rows.size());
        Formats formats = Formats.of(getLocale());
        SmallTable<Ignored> table = new SmallTable<Ignored>(title, "")
                .text(getTranslation("bank.column.position"), row -> String.valueOf(row.position()))
                .text(getTranslation("bank.column.bookedOn"), row -> formats.date(row.bookedOn()))
                .number(
                        getTranslation("bank.column.amount"),
                        row -> (formats.amount(row.amount()) + " " + row.currency()).strip())
                .text(getTranslation("bank.column.why"), row -> getTranslation("bank.why." + row.why()));
        table.show(rows.subList(0, Math.min(rows.size(), LISTED)));
        return new Details(title, table);
    }

    private UploadI18N texts() {
        String choose = getTranslation("bank.upload.choose");
        return new UploadTexts(
                        choose,
                        getTranslation("bank.upload.drop"),
                        getTranslation("bank.error.tooLarge", BankIntake.LARGEST >> 20),
                        getTranslation("bank.error.files", FILES),
                        getTranslation("bank.error.noStatement"),
                        getTranslation("bank.upload.failed"),
                        getTranslation("bank.upload.running"),
                        getTranslation("shell.action.delete"),
                        choose)
                .i18n();
    }
}
