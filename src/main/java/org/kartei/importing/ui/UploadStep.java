package org.kartei.importing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.UploadTexts;

/** The first step: a file, of which the rest is found out. */
class UploadStep extends Div {

    private final transient ImportService imports;
    private final transient Consumer<ImportId> received;
    private final Upload upload = new Upload(this::receive);
    private final Paragraph refusal = new Paragraph();
    private volatile ImportKind kind; // files arrive in a thread of their own

    UploadStep(ImportService imports, Set<ImportKind> kinds, Consumer<ImportId> received) {
        this.imports = imports;
        this.received = received;
        this.kind = kinds.iterator().next();
        addClassName("import-step");
        var choose = new Button(getTranslation("importing.upload.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("importing.upload.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, imports.largestFile()));
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".xlsx");
        upload.setI18n(texts());
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        upload.getElement()
                .addEventListener("upload-error", event -> refuse(getTranslation("importing.upload.failed")));
        refusal.addClassName("import-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(new H2(getTranslation("importing.upload.title")), new Paragraph(getTranslation("importing.upload.help")));
        if (kinds.size() > 1) {
            add(choice(kinds));
        }
        add(upload, refusal);
    }

    private Component choice(Set<ImportKind> kinds) {
        var help = new Paragraph();
        help.addClassName("secondary");
        var choice = new RadioButtonGroup<ImportKind>(getTranslation("importing.kind"));
        choice.setItems(kinds);
        choice.setItemLabelGenerator(each -> getTranslation("importing.kind." + each));
        choice.addValueChangeListener(event -> {
            kind = event.getValue();
            help.setText(getTranslation("importing.kind.help." + kind));
        });
        choice.setValue(kind);
        return new Div(choice, help);
    }

    private void receive(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            ImportId id = imports.receive(kind, event.getFileName(), in);
            event.getUI().access(() -> received.accept(id));
        } catch (BusinessRuleViolation e) {
            event.getUI().access(() -> refuse(getTranslation(e.messageKey(), e.args())));
        }
    }

    private void refuse(String reason) {
        upload.clearFileList();
        refusal.setText(reason);
        refusal.setVisible(true);
    }

    private UploadI18N texts() {
        return new UploadTexts(
                        getTranslation("importing.upload.choose"),
                        getTranslation("importing.upload.drop"),
                        getTranslation("importing.error.tooLarge", imports.largestFile() >> 20),
                        getTranslation("importing.upload.one"),
                        getTranslation("importing.upload.kinds"),
                        getTranslation("importing.upload.failed"),
                        getTranslation("importing.upload.running"),
                        getTranslation("shell.action.delete"),
                        getTranslation("importing.action.continue"))
                .i18n();
    }
}
