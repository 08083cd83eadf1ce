package org.kartei.template;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kartei.shared.BusinessRuleViolation;

/**
 * The school's logo as it is printed: drawn anew, so that nothing of the file that was given is kept but what is seen; on white
 * and in plain colours, as documents need them that shall last (PDF/A).
 *
 * @param picture as an address that holds it: data:image/png;base64,…
 * @param width in dots
 * @param height in dots
 */
public record Logo(String picture, int width, int height) {

    /** Of a file, in bytes. */
    public static final int LARGEST = 1 << 20;

    /** Of a picture, in dots; more would take more memory than a logo is worth. */
    public static final int MOST_DOTS = 10_000_000;

    private static final String PICTURE = "data:image/png;base64,";
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final int WIDEST = 1000;
    private static final int HIGHEST = 400;
    private static final double DOT = 25.4 / 96;

    /**
     * Reads what somebody gave. What kind of file it is is told by its content.
     *
     * @throws BusinessRuleViolation when it is too large, neither PNG nor JPEG, or cannot be read
     */
    public static Logo read(byte[] file) {
        if (file.length > LARGEST) {
            throw new BusinessRuleViolation("template.error.logoSize", LARGEST >> 20, MOST_DOTS / 1_000_000);
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            BufferedImage drawn = drawn(decoded(in));
            return of(png(drawn), drawn.getWidth(), drawn.getHeight());
        } catch (IOException | RuntimeException e) {
            if (e instanceof BusinessRuleViolation refused) {
                throw refused;
            }
            throw new BusinessRuleViolation("template.error.logo"); // readers fail in many ways over a broken file
        }
    }

    /** @param png as {@link #bytes} gave it */
    static Logo of(byte[] png, int width, int height) {
        return new Logo(PICTURE + Base64.getEncoder().encodeToString(png), width, height);
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(picture.substring(PICTURE.length()));
    }

    /** The size in which it fits into so many millimetres, as a style; never so large that its dots are seen. */
    public String within(double width, double height) {
        double scale = Math.min(DOT, Math.min(width / this.width, height / this.height));
        return String.format(Locale.ROOT, "width: %.2fmm; height: %.2fmm", this.width * scale, this.height * scale);
    }

    private static BufferedImage decoded(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new BusinessRuleViolation("template.error.logo");
        }
        ImageReader reader = readers.next();
        try {
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new BusinessRuleViolation("template.error.logo");
            }
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS) {
                throw new BusinessRuleViolation("template.error.logoSize", LARGEST >> 20, MOST_DOTS / 1_000_000);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** Halved until it is nearly small enough, for else thin lines would get lost. */
    private static BufferedImage drawn(BufferedImage image) {
        double scale = Math.min(1, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage from = image;
        while (from.getWidth() >= 2 * width && from.getHeight() >= 2 * height) {
            from = onWhite(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return onWhite(from, width, height);
    }

    private static BufferedImage onWhite(BufferedImage image, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var memory = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", memory);
        }
        return out.toByteArray();
    }
}
