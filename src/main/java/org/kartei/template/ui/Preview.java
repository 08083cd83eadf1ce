package org.kartei.template.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import org.kartei.template.DocumentKind;
import org.kartei.template.Previews;
import org.kartei.template.Template;

/** A made-up document as it would be printed: its first page as a picture, which every screen shows, and all of it as PDF. */
final class Preview extends Div {

    private static final String PICTURE = "data:image/png;base64,";

    private final transient Previews previews;
    private final Image page = new Image();
    private transient volatile Shown shown; // read by whoever fetches the file

    private record Shown(DocumentKind kind, Template template, Locale language) {}

    Preview(Previews previews, DocumentKind kind, Locale language) {
        this.previews = previews;
        this.shown = new Shown(kind, Template.USUAL, language);
        var pdf = new Anchor(this::write, AttachmentType.DOWNLOAD, getTranslation("template.preview.pdf"));
        pdf.addClassNames("button-link", "is-quiet");
        var head = new Div(new H2(getTranslation("template.preview")), pdf);
        head.addClassName("document-preview-head");
        page.addClassName("document-page");
        add(head, page);
        addClassName("document-preview");
    }

    /** @param template one that can be printed */
    void show(DocumentKind kind, Template template, Locale language) {
        var next = new Shown(kind, template, language);
        if (!next.equals(shown) || page.getSrc().isEmpty()) {
            shown = next;
            page.setAlt(getTranslation("template.preview.alt", getTranslation(kind.nameKey())));
            page.setSrc(PICTURE + Base64.getEncoder().encodeToString(drawn(next)));
        }
    }

    /** Sent with the page: a picture that the browser fetched by itself would often be out of date before it arrived. */
    private byte[] drawn(Shown next) {
        var out = new ByteArrayOutputStream();
        try {
            previews.draw(next.kind(), next.template(), next.language(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(DownloadEvent event) throws IOException {
        Shown now = shown;
        event.setFileName("preview.pdf");
        event.setContentType("application/pdf");
        previews.write(now.kind(), now.template(), now.language(), event.getOutputStream());
    }
}
