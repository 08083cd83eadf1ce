package org.kartei.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A text as a square that telephones read, as the address of a picture that needs not be loaded from anywhere. */
public final class QrCode {

    private static final int PIXELS = 132;

    private QrCode() {}

    /** @param text of which every letter is read as it stands here */
    public static String picture(String text) {
        try {
            BitMatrix points = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            PIXELS,
                            PIXELS,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    2,
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8));
            var out = new ByteArrayOutputStream();
            try (var memory = new MemoryCacheImageOutputStream(out)) { // else each picture makes a file first
                ImageIO.write(drawn(points), "png", memory);
            }
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(BitMatrix points) {
        var picture = new BufferedImage(points.getWidth(), points.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < points.getHeight(); y++) {
            for (int x = 0; x < points.getWidth(); x++) {
                picture.setRGB(x, y, points.get(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
