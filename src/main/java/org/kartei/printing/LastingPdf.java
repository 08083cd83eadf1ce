package org.kartei.printing;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Makes a printed document one that lasts: what it says about itself (XMP), dates that don't depend on the day of printing, and the
 * e-invoice within it as the standard of hybrid invoices wants it (ZUGFeRD 2, Factur-X 1).
 */
final class LastingPdf {

    private static final String FILE = "factur-x.xml";
    private static final String PRODUCER = "Kartei";

    private final XmlPrinter xml;
    private final PDDocument document;
    private final Lasting lasting;

    LastingPdf(XmlPrinter xml, PDDocument document, Lasting lasting) {
        this.xml = xml;
        this.document = document;
        this.lasting = lasting;
    }

    /** What its colours mean. */
    static byte[] colours() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    void finish() throws IOException {
        var info = document.getDocumentInformation();
        dated(info.getCOSObject());
        info.setProducer(PRODUCER);
        info.setTitle(lasting.title());
        document.setDocumentId((long) lasting.title().hashCode());
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xml.print(
                "lasting",
                Map.of(
                        "title",
                        lasting.title(),
                        "made",
                        lasting.issuedOn() + "T00:00:00Z",
                        "producer",
                        PRODUCER,
                        "file",
                        lasting.data() == null ? "" : FILE)));
        document.getDocumentCatalog().setMetadata(metadata);
        if (lasting.data() != null) {
            embed(lasting.data());
        }
    }

    private void dated(COSDictionary what) {
        String made = "D:" + DateTimeFormatter.BASIC_ISO_DATE.format(lasting.issuedOn()) + "000000Z";
        what.setString(COSName.CREATION_DATE, made);
        what.setString(COSName.MOD_DATE, made);
    }

    private void embed(byte[] data) throws IOException {
        var content = new PDEmbeddedFile(document, new ByteArrayInputStream(data), COSName.FLATE_DECODE);
        content.setSubtype("text/xml");
        content.setSize(data.length);
        dated(content.getCOSObject().getCOSDictionary(COSName.PARAMS));
        var file = new PDComplexFileSpecification();
        file.setFile(FILE);
        file.setFileUnicode(FILE);
        file.setFileDescription("Factur-X/ZUGFeRD");
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setName("AFRelationship", "Alternative");
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(FILE, file));
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(file);
        catalog.getCOSObject().setItem("AF", associated);
    }
}
