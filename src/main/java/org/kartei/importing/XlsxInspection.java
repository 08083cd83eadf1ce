package org.kartei.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kartei.shared.BusinessRuleViolation;

/**
 * Looks through a workbook before anything is made of it, in a fixed amount of memory: how large its parts become, how
 * long a text without any mark-up is, and whether it defines entities. What a workbook says about itself is not believed.
 */
final class XlsxInspection {

    private static final long SHEETS = 3L << 30;
    private static final long OTHER = 16L << 20;
    private static final int PARTS = 2_000;
    private static final int TEXT = 1 << 19;
    /** A letter of two bytes, in which what is looked for here would not be seen. */
    private static final Pattern WIDE = Pattern.compile("\\u00FE\\u00FF|\\u00FF\\u00FE|<\\u0000|\\u0000<");

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private XlsxInspection() {}

    /** @throws BusinessRuleViolation when it is no workbook, or one that is made to do harm */
    static void of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new BusinessRuleViolation("importing.error.noTable");
            }
            if (zip.size() > PARTS) {
                throw new BusinessRuleViolation("importing.error.bomb");
            }
            long total = 0;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                if (isText(zip, part)) {
                    boolean isTable = part.getName().startsWith("xl/worksheets/")
                            || part.getName().equals("xl/sharedStrings.xml");
                    total += inspect(zip, part, isTable ? SHEETS - total : OTHER);
                }
            }
        } catch (ZipException e) {
            throw new BusinessRuleViolation("importing.error.brokenWorkbook");
        }
    }

    /**
     * Whether it may be mark-up, whatever it is called: a workbook calls its parts as it likes. Pictures and the like are never
     * opened.
     */
    private static boolean isText(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            String start = new String(in.readNBytes(3), StandardCharsets.ISO_8859_1);
            if (WIDE.matcher(start).lookingAt()) {
                throw new BusinessRuleViolation("importing.error.brokenWorkbook"); // no program writes it so
            }
            return start.startsWith("<")
                    || start.stripLeading().length() < start.length()
                    || start.equals("\u00EF\u00BB\u00BF");
        }
    }

    private static long inspect(ZipFile zip, ZipEntry part, long limit) throws IOException {
        var buffer = new byte[1 << 16];
        long size = 0;
        int text = 0;
        int matched = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new BusinessRuleViolation("importing.error.bomb");
                }
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    text = b == '<' || b == '>' ? 0 : text + 1;
                    matched = b == DOCTYPE[matched] ? matched + 1 : b == DOCTYPE[0] ? 1 : 0;
                    if (text > TEXT) {
                        throw new BusinessRuleViolation("importing.error.cellTooLarge");
                    }
                    if (matched == DOCTYPE.length) {
                        throw new BusinessRuleViolation("importing.error.entities");
                    }
                }
            }
        }
        return size;
    }
}
