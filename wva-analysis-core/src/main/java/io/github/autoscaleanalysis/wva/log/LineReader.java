package io.github.autoscaleanalysis.wva.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into physical lines at LF or CR LF, without the line end and without a leading byte order
 * mark. A line over the limit is passed over; only its beginning is kept. Memory stays below about twice the limit.
 */
final class LineReader {

    private static final int EXCERPT = 160;

    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private boolean atEnd;
    private long number;
    private int lineStart;
    private int lineEnd;
    private boolean tooLong;
    private byte[] beginningOfTooLong = {};

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Moves to the next line; false at the end. An I/O error passes through. */
    boolean next() throws IOException {
        tooLong = false;
        int scanned = 0;
        while (true) {
            int lineFeed = indexOfLineFeed(start + scanned);
            if (lineFeed >= 0) {
                return take(lineFeed, lineFeed + 1);
            }
            scanned = end - start;
            if (atEnd) {
                return scanned > 0 && take(end, end);
            }
            if (scanned > Math.max(limit, EXCERPT) + 1) {
                return passOver();
            }
            fill();
        }
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** Whether the line is over the limit; then only its beginning can be had. */
    boolean tooLong() {
        return tooLong;
    }

    /** A copy of the line's bytes. */
    byte[] bytes() {
        return Arrays.copyOfRange(buffer, lineStart, lineEnd);
    }

    /** How the line begins, readable on a terminal. */
    String excerpt() {
        byte[] beginning = tooLong ? beginningOfTooLong : bytes();
        int length = Math.min(EXCERPT, beginning.length);
        String text = new String(beginning, 0, length, StandardCharsets.UTF_8);
        return text.replaceAll("\\p{Cntrl}", " ") + (length < beginning.length ? "…" : "");
    }

    private boolean take(int contentEnd, int nextStart) {
        number++;
        lineStart = number == 1 ? afterByteOrderMark(contentEnd) : start;
        lineEnd = contentEnd > lineStart && buffer[contentEnd - 1] == '\r' ? contentEnd - 1 : contentEnd;
        start = nextStart;
        tooLong = lineEnd - lineStart > limit;
        if (tooLong) {
            beginningOfTooLong = Arrays.copyOfRange(buffer, lineStart, Math.min(lineEnd, lineStart + EXCERPT + 1));
        }
        return true;
    }

    private boolean passOver() throws IOException {
        number++;
        tooLong = true;
        beginningOfTooLong = Arrays.copyOfRange(buffer, start, start + EXCERPT + 1);
        int lineFeed = -1;
        while (lineFeed < 0 && !atEnd) {
            start = end;
            fill();
            lineFeed = indexOfLineFeed(start);
        }
        start = lineFeed < 0 ? end : lineFeed + 1;
        return true;
    }

    private int afterByteOrderMark(int contentEnd) {
        boolean marked = contentEnd - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF;
        return marked ? start + 3 : start;
    }

    private int indexOfLineFeed(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            atEnd = true;
        } else {
            end += read;
        }
    }
}
