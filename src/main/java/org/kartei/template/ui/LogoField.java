package org.kartei.template.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.UploadTexts;
import org.kartei.template.Logo;

/** The logo, as it is printed, and where another one is dropped. */
final class LogoField extends Div {

    private static final int MILLION = 1_000_000;

    private final transient Runnable changed;
    private final Upload upload = new Upload(this::receive);
    private final Image image = new Image();
    private final Button remove;
    private final Paragraph refusal = new Paragraph();
    private transient @Nullable Logo logo;

    LogoField(Runnable changed) {
        this.changed = changed;
        image.setAlt(getTranslation("template.logo"));
        image.addClassName("document-logo");
        remove = new Button(getTranslation("template.logo.remove"), click -> choose(null));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        upload.setUploadButton(new Button(getTranslation("template.logo.choose")));
        upload.setDropLabel(new Span(getTranslation("template.logo.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Logo.LARGEST);
        upload.setAcceptedMimeTypes("image/png", "image/jpeg");
        upload.setI18n(texts());
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        refusal.addClassName("import-refusal");
        refusal.getElement().setAttribute("role", "alert");
        var caption = new Span(getTranslation("template.logo"));
        caption.addClassName("document-caption");
        var help = new Span(getTranslation("template.logo.help", Logo.LARGEST >> 20, Logo.MOST_DOTS / MILLION));
        help.addClassName("secondary");
        add(caption, image, remove, upload, help, refusal);
        addClassName("document-logo-field");
        show(null);
    }

    Optional<Logo> logo() {
        return Optional.ofNullable(logo);
    }

    /** @param shown null for none */
    void show(@Nullable Logo shown) {
        logo = shown;
        image.setVisible(shown != null);
        remove.setVisible(shown != null);
        if (shown != null) {
            image.setSrc(shown.picture());
        }
        refusal.setVisible(false);
    }

    private void choose(@Nullable Logo chosen) {
        show(chosen);
        changed.run();
    }

    private void receive(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            Logo read = Logo.read(in.readNBytes(Logo.LARGEST + 1));
            event.getUI().access(() -> choose(read));
        } catch (BusinessRuleViolation e) {
            event.getUI().access(() -> refuse(getTranslation(e.messageKey(), e.args())));
        }
        event.getUI().access(upload::clearFileList);
    }

    private void refuse(String reason) {
        refusal.setText(reason);
        refusal.setVisible(true);
    }

    private UploadI18N texts() {
        String choose = getTranslation("template.logo.choose");
        String failed = getTranslation("template.logo.failed");
        return new UploadTexts(
                        choose,
                        getTranslation("template.logo.drop"),
                        getTranslation("template.error.logoSize", Logo.LARGEST >> 20, Logo.MOST_DOTS / MILLION),
                        failed,
                        getTranslation("template.error.logo"),
                        failed,
                        getTranslation("template.logo.running"),
                        getTranslation("shell.action.delete"),
                        choose)
                .i18n();
    }
}
