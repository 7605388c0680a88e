package io.github.autoscaleanalysis.wva.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream of bytes into chunks of whole lines, without a leading byte order mark. What one read gives is handed on at
 * once, so that a stream that grows is never waited for while a whole line is at hand. A line over the limit is passed
 * over. For one thread; an I/O error passes through.
 */
final class ChunkReader implements Closeable {

    private final InputStream in;
    private final int limit;
    private final int size;
    private byte[] buffer = {};
    private int from;
    private int to;
    private boolean atEnd;
    private boolean begun;

    ChunkReader(InputStream in, int limit, int size) {
        this.in = in;
        this.limit = limit;
        this.size = size;
    }

    /** The next lines; empty at the end. They stay in the room given, which may be that of an earlier chunk. */
    Optional<Chunk> next(byte[] room) throws IOException {
        moveTo(room);
        int scanned = from;
        while (true) {
            int lineEnd = afterLastLineFeed(scanned);
            if (lineEnd > from) {
                return Optional.of(take(lineEnd, ""));
            }
            if (atEnd) {
                return to > from ? Optional.of(take(to, "")) : Optional.empty();
            }
            if (to - from > Math.max(limit, Excerpt.BYTES) + 4) {
                return Optional.of(passOver());
            }
            scanned = to;
            fill();
        }
    }

    private void moveTo(byte[] room) {
        byte[] target = room.length >= Math.max(size, to - from) ? room : new byte[Math.max(size, to - from)];
        System.arraycopy(buffer, from, target, 0, to - from);
        to -= from;
        from = 0;
        buffer = target;
    }

    private Chunk take(int end, String tooLong) {
        int begin = from;
        if (!begun) {
            begun = true;
            begin = afterByteOrderMark();
        }
        Chunk chunk = new Chunk(buffer, begin, end, tooLong);
        from = end;
        return chunk;
    }

    private Chunk passOver() throws IOException {
        String beginning = Excerpt.of(buffer, begun ? from : afterByteOrderMark(), to);
        begun = true;
        int lineFeed = to;
        while (lineFeed == to && !atEnd) {
            from = 0;
            to = 0;
            fill();
            lineFeed = Bytes.lineFeed(buffer, from, to);
        }
        return take(Math.min(to, lineFeed + 1), beginning);
    }

    private int afterLastLineFeed(int least) {
        int i = to;
        while (i > least && buffer[i - 1] != '\n') {
            i--;
        }
        return i > least ? i : from;
    }

    private int afterByteOrderMark() {
        boolean marked = to - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
        return marked ? from + 3 : from;
    }

    private void fill() throws IOException {
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            atEnd = true;
        } else {
            to += read;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
