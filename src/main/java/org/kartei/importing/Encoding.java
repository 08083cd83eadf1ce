package org.kartei.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kartei.shared.BusinessRuleViolation;

/**
 * How the letters of a text file are written: by its mark, else by its bytes. Whatever is valid UTF-8 to the last byte
 * is UTF-8; the rest is the Windows code page, which has all of Latin-1.
 *
 * @param mark how many bytes the mark at the beginning takes
 */
record Encoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /** @throws BusinessRuleViolation when it is no text at all */
    static Encoding of(Path file) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(BUFFER);
        }
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        int[] zeros = new int[2]; // in UTF-16, one byte of each Western letter is zero: always the same one
        for (int i = 0; i < sample.length; i++) {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > sample.length / 4 && zeros[0] < zeros[1] / 8) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (zeros[0] > sample.length / 4 && zeros[1] < zeros[0] / 8) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        if (isUtf8(file)) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
        if (zeros[0] + zeros[1] > 0) {
            throw new BusinessRuleViolation("importing.error.noTable");
        }
        return new Encoding(WINDOWS, 0);
    }

    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset), BUFFER);
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        try (FileChannel channel = FileChannel.open(file)) {
            boolean isEnd = false;
            while (!isEnd) {
                isEnd = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), isEnd);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
