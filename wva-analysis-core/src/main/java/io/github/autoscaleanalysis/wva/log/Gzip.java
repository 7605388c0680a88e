package io.github.autoscaleanalysis.wva.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Recognises gzip by its first two bytes. */
final class Gzip {

    private static final int BUFFER = 64 * 1024;

    private Gzip() {}

    /** The stream without compression, if it has any. */
    static InputStream unpacked(InputStream in) throws IOException {
        byte[] magic = new byte[2];
        int read = in.readNBytes(magic, 0, 2);
        PushbackInputStream whole = new PushbackInputStream(in, 2);
        whole.unread(magic, 0, read);
        boolean gzip = read == 2 && magic[0] == (byte) 0x1F && magic[1] == (byte) 0x8B;
        return gzip ? new GZIPInputStream(new Members(whole), BUFFER) : whole;
    }

    /** Makes the JDK look for a further member, as rotated logs hold them, until the stream really ends. */
    private static final class Members extends FilterInputStream {

        Members(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return in.read(bytes, offset, length);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
