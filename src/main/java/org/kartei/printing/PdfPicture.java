package org.kartei.printing;

import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A document as a picture, for screens that show no PDF within a page. */
public final class PdfPicture {

    private static final int DOTS_PER_INCH = 110;

    private PdfPicture() {}

    /** Writes its first page as PNG. */
    public static void ofFirstPage(byte[] pdf, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                var memory = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH), "png", memory);
        }
    }
}
