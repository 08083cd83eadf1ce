package org.kartei.accounting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Several booking batches in one archive: a new one for each month, and whenever one is full. */
final class DatevArchive {

    private final UnaryOperator<String> words;
    private final ZipOutputStream zip;
    private @Nullable DatevHead head;
    private @Nullable DatevBatch batch;
    private int part;
    private int rows;

    /** @param words gives a key its words */
    DatevArchive(UnaryOperator<String> words, OutputStream out) {
        this.words = words;
        this.zip = new ZipOutputStream(out);
    }

    /** A month, also where it has no booking. */
    void begin(DatevHead month) throws IOException {
        part = 0;
        open(month);
    }

    void add(Booking booking) {
        DatevHead month = head;
        if (month == null || batch == null) {
            throw new IllegalStateException("no month has begun");
        }
        try {
            if (rows == DatevBatch.MOST) {
                open(month);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        batch.add(booking);
        rows++;
    }

    /** The stream stays open. */
    void finish() throws IOException {
        close();
        zip.finish();
    }

    private void open(DatevHead month) throws IOException {
        close();
        part++;
        rows = 0;
        head = month;
        zip.putNextEntry(new ZipEntry(DatevBatch.name(month.month(), part)));
        batch = new DatevBatch(month, words, zip);
    }

    private void close() throws IOException {
        if (batch != null) {
            batch.finish();
            zip.closeEntry();
        }
    }
}
