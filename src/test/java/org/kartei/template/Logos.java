package org.kartei.template;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures as somebody may give them. */
public final class Logos {

    private Logos() {}

    /** A red bar on nothing at all: the other half can be seen through. */
    public static Logo transparent() throws IOException {
        return Logo.read(transparentFile());
    }

    public static byte[] transparentFile() throws IOException {
        return file("png", BufferedImage.TYPE_INT_ARGB, 300, 100);
    }

    static byte[] file(String format, int type, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
