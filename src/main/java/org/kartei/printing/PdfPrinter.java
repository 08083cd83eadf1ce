package org.kartei.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints templates from the folder print/ as PDF. A template shows texts with {@code th:text}, which escapes them; nothing
 * is loaded from anywhere while it is printed, whatever stands in it. Pictures are part of it: {@code data:image/png;base64,}.
 */
@Component
public class PdfPrinter {

    private static final String FONT = "DejaVu Sans";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String PICTURE = "data:image/png;base64,";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final TemplateEngine templates = new TemplateEngine();
    private final XmlPrinter xml;

    PdfPrinter(XmlPrinter xml) {
        this.xml = xml;
        var resolver = new ClassLoaderTemplateResolver(PdfPrinter.class.getClassLoader());
        resolver.setPrefix("print/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /**
     * Writes one document.
     *
     * @param template its name without ending
     * @param model what it shows, by name
     * @param locale of the document, for whoever has it read aloud
     */
    public void print(String template, Map<String, ?> model, Locale locale, OutputStream out) throws IOException {
        var builder = builder(template, model, locale);
        builder.toStream(out);
        builder.run();
    }

    /** Writes one document as {@link #print(String, Map, Locale, OutputStream)} does, to be kept for years. */
    public void print(String template, Map<String, ?> model, Locale locale, Lasting lasting, OutputStream out)
            throws IOException {
        var builder = builder(template, model, locale);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(LastingPdf.colours());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            new LastingPdf(xml, document, lasting).finish();
            document.save(out);
        }
    }

    private PdfRendererBuilder builder(String template, Map<String, ?> model, Locale locale) {
        Document html = Jsoup.parse(templates.process(template, new Context(locale, Map.copyOf(model))));
        html.attr("lang", locale.getLanguage());
        Objects.requireNonNull(html.selectFirst("html")).attr("lang", locale.getLanguage());
        html.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(PrintableText.of(text.getWholeText()));
            }
        });
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), FONT, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.useReplacementText(PrintableText.MISSING);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(PICTURE), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.usePdfUaAccessibility(true);
        builder.withW3cDocument(new W3CDom().fromJsoup(html), "");
        return builder;
    }

    private static InputStream font(String file) {
        InputStream font = PdfPrinter.class.getResourceAsStream(FONTS + file);
        if (font == null) {
            throw new UncheckedIOException(new IOException("no font " + file));
        }
        return font;
    }
}
