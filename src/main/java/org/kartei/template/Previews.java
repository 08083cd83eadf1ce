package org.kartei.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.kartei.printing.PdfPicture;
import org.kartei.security.ManagersOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/** What documents would look like, saved or not (INV-3). */
@Service
@ManagersOnly
public class Previews {

    private final List<Specimens> specimens;

    Previews(List<Specimens> specimens) {
        this.specimens = specimens;
    }

    /**
     * Writes a made-up document as PDF.
     *
     * @throws BusinessRuleViolation when the template could not be saved
     */
    public void write(DocumentKind kind, Template template, Locale language, OutputStream out) throws IOException {
        template.check();
        for (Specimens each : specimens) {
            if (each.kinds().contains(kind)) {
                each.write(kind, template, language, out);
            }
        }
    }

    /**
     * Writes a picture (PNG) of the first page of it.
     *
     * @throws BusinessRuleViolation when the template could not be saved
     */
    public void draw(DocumentKind kind, Template template, Locale language, OutputStream out) throws IOException {
        var pdf = new ByteArrayOutputStream();
        write(kind, template, language, pdf);
        PdfPicture.ofFirstPage(pdf.toByteArray(), out);
    }
}
