package org.kartei.accounting;

import java.io.IOException;
import java.io.OutputStream;

/** A file on its way out of the program; it is written when it is asked for, row by row. */
public record BookingFile(String name, String contentType, Writing writing) {

    /** Leaves the stream open. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
