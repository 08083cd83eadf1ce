package org.kartei.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is being written; its captions stand already. Closing frees what it holds, the stream stays open. */
interface Table extends Closeable {

    void row(List<@Nullable Object> values) throws IOException;

    /** Writes what is still missing. */
    void finish() throws IOException;
}
