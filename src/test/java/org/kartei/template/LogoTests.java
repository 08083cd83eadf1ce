package org.kartei.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.shared.BusinessRuleViolation;

/** INV-3: a logo is a picture and nothing else, whatever file somebody gives. */
class LogoTests {

    private static final int LENGTH_OF_HEADER = 17;

    @Test
    void inv3WhatCanBeSeenThroughIsWhite() throws IOException {
        BufferedImage image = image(Logos.transparent());
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRGB(10, 10)).isEqualTo(Color.RED.getRGB());
        assertThat(image.getRGB(290, 10)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void inv3APhotographIsMadeSmaller() throws IOException {
        Logo logo = Logo.read(Logos.file("jpeg", BufferedImage.TYPE_INT_RGB, 2000, 500));
        assertThat(logo.width()).isEqualTo(1000);
        assertThat(logo.height()).isEqualTo(250);
        assertThat(logo.within(80, 18)).isEqualTo("width: 72.00mm; height: 18.00mm");
    }

    @Test
    void inv3ASmallOneIsNotBlownUp() throws IOException {
        Logo logo = Logo.read(Logos.file("png", BufferedImage.TYPE_BYTE_GRAY, 48, 24));
        assertThat(logo.within(80, 18)).isEqualTo("width: 12.70mm; height: 6.35mm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void inv3OtherPicturesAreRefused(String format) throws IOException {
        refused("template.error.logo", Logos.file(format, BufferedImage.TYPE_INT_RGB, 30, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "\u0089PNG\r\n"})
    void inv3WhatIsNoPictureIsRefused(String content) {
        refused("template.error.logo", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void inv3AFileThatIsTooLargeIsRefused() {
        refused("template.error.logoSize", new byte[Logo.LARGEST + 1]);
    }

    @Test
    void inv3APictureThatWouldFillTheMemoryIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = Logos.file("png", BufferedImage.TYPE_INT_RGB, 30, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(bomb, 12, LENGTH_OF_HEADER);
        ByteBuffer.wrap(bomb).putInt(12 + LENGTH_OF_HEADER, (int) crc.getValue());
        refused("template.error.logoSize", bomb);
    }

    @Test
    void inv3ABrokenFileIsRefusedOrRead() throws IOException {
        byte[] whole = Logos.file("png", BufferedImage.TYPE_INT_ARGB, 60, 40);
        byte[] photograph = Logos.file("jpeg", BufferedImage.TYPE_INT_RGB, 60, 40);
        var random = new Random(24);
        for (int i = 0; i < 400; i++) {
            byte[] file = (i % 2 == 0 ? whole : photograph).clone();
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            tryToRead(random.nextBoolean() ? file : Arrays.copyOf(file, random.nextInt(file.length)));
        }
    }

    @Test
    void inv3NothingOfTheFileIsKeptButWhatIsSeen() throws IOException {
        byte[] file = Logos.file("png", BufferedImage.TYPE_INT_RGB, 30, 10);
        byte[] words = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] longer = Arrays.copyOf(file, file.length + words.length);
        System.arraycopy(words, 0, longer, file.length, words.length);
        assertThat(new String(Logo.read(longer).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    private static void tryToRead(byte[] file) {
        try {
            assertThat(Logo.read(file).picture()).startsWith("data:image/png;base64,");
        } catch (BusinessRuleViolation refused) {
            assertThat(refused.messageKey()).startsWith("template.error.logo");
        }
    }

    private static BufferedImage image(Logo logo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(logo.bytes()));
    }

    private static void refused(String key, byte[] file) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> Logo.read(file))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
