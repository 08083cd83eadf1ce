package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import java.io.IOException;
import java.io.OutputStream;

/** Takes a document with its number for a name. */
final class Download extends Anchor {

    /** Writes it when it is asked for. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Download(String file, String contentType, String captionKey, Writing writing) {
        super(
                event -> {
                    event.setFileName(file);
                    event.setContentType(contentType);
                    writing.to(event.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                UI.getCurrent().getTranslation(captionKey));
        addClassNames("button-link", "is-quiet");
    }

    static Download pdf(String number, Writing writing) {
        return new Download(number + ".pdf", "application/pdf", "invoice.action.pdf", writing);
    }

    static Download xml(String number, Writing writing) {
        return new Download(number + ".xml", "application/xml", "invoice.einvoice.action", writing);
    }

    /** Several documents, of which each has a file of its own. */
    static Download archive(String file, Writing writing) {
        return new Download(file, "application/zip", "invoice.run.pdfs", writing);
    }
}
