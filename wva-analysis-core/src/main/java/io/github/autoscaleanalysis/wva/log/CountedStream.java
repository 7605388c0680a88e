package io.github.autoscaleanalysis.wva.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** Tells a listener how many bytes have been read. */
final class CountedStream extends FilterInputStream {

    private static final long EVERY = 1024 * 1024;

    private final OptionalLong size;
    private final ProgressListener progress;
    private long done;
    private long told;

    CountedStream(InputStream in, OptionalLong size, ProgressListener progress) {
        super(in);
        this.size = size;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        done += Math.max(read, 0);
        if (done - told >= EVERY || (read < 0 && told != done) || (read < 0 && done == 0)) {
            told = done;
            progress.read(done, size);
        }
        return read;
    }
}
