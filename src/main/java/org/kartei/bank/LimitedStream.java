package org.kartei.bank;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kartei.shared.BusinessRuleViolation;

/** Ends with a refusal where there is more than anybody would send, whatever an archive says about its size. It leaves the stream open. */
final class LimitedStream extends FilterInputStream {

    private final long most;
    private long seen;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        seen += read;
        if (seen > most) {
            throw new BusinessRuleViolation("bank.error.tooLarge", most >> 20);
        }
    }

    @Override
    public void close() {
        // whoever opened it goes on with the next file of the archive
    }
}
