package org.kartei.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.kartei.privacy.Erasure;
import org.kartei.privacy.Erasures;

/** Links that download a PDF. */
final class Downloads {

    private Downloads() {}

    /** What writes the file. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static Anchor link(String text, String fileName, Writer writer) {
        var link = new Anchor(
                event -> {
                    event.setFileName(fileName);
                    event.setContentType("application/pdf");
                    writer.write(event.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                text);
        link.addClassName("button-link");
        return link;
    }

    static Anchor certificate(Erasures erasures, Erasure erasure, Locale locale) {
        return link(
                UI.getCurrent().getTranslation("privacy.action.certificate"),
                "erasure-certificate-" + erasure.number() + ".pdf",
                out -> erasures.certify(erasure.id(), locale, out));
    }
}
