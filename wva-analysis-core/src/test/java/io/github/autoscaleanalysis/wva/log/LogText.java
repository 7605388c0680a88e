package io.github.autoscaleanalysis.wva.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Builds a log line by line in UTF-8, counts what each line means, and stops at the last line wanted; what is written
 * after it is dropped. Numbers are whole ones of a decimal fraction, so that no floating point is printed.
 */
final class LogText {

    private static final int CHUNK = 64 * 1024;

    private final OutputStream out;
    private final long limit;
    private final Map<String, long[]> events = new HashMap<>();
    private byte[] buffer = new byte[4 * CHUNK];
    private int end;
    private int lineStart;
    private long lines;
    private long bytes;
    private long eventLines;
    private long unreadable;

    LogText(OutputStream out, long limit) {
        this.out = out;
        this.limit = limit;
    }

    boolean full() {
        return lines >= limit;
    }

    LogText add(String text) {
        ensure(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                buffer[end++] = (byte) c;
            } else {
                addBeyondAscii(c);
            }
        }
        return this;
    }

    /** A whole number, 0 or more. */
    LogText add(long number) {
        return fixed(number, 0);
    }

    /** A number in units of its last decimal, such as {@code 3.10} for 310 with two. */
    LogText fixed(long scaled, int decimals) {
        ensure(24);
        long rest = scaled;
        if (rest < 0) {
            buffer[end++] = '-';
            rest = -rest;
        }
        int length = Math.max(digits(rest), decimals + 1);
        int at = end + length + (decimals > 0 ? 1 : 0);
        end = at;
        for (int i = 0; i < length; i++) {
            if (i == decimals && decimals > 0) {
                buffer[--at] = '.';
            }
            buffer[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** The same without trailing zeros, as Go's {@code %v} prints it: {@code 3.1}, {@code 0}, {@code 9.5312e-05}. */
    LogText shortest(long scaled, int decimals) {
        int digits = digits(scaled);
        if (scaled > 0 && digits + 4 <= decimals) {
            shortest(scaled, digits - 1).add("e-");
            return (decimals - digits + 1 < 10 ? add("0") : this).add(decimals - digits + 1);
        }
        fixed(scaled, decimals);
        if (decimals > 0) {
            while (buffer[end - 1] == '0') {
                end--;
            }
            if (buffer[end - 1] == '.') {
                end--;
            }
        }
        return this;
    }

    /** Ends a line whose record means no event. */
    void otherLine() {
        endLine();
    }

    /** Ends a line that holds no record. */
    void unreadableLine() {
        if (endLine()) {
            unreadable++;
        }
    }

    /** Ends a line that means one event. */
    void eventLine(String type) {
        eventLine(type, 1);
    }

    /** Ends a line that means some events of one type. */
    void eventLine(String type, int count) {
        if (endLine()) {
            eventLines++;
            events.computeIfAbsent(type, t -> new long[1])[0] += count;
        }
    }

    GeneratedLog.Summary finish() {
        flush();
        Map<String, Long> counts = new HashMap<>();
        events.forEach((type, count) -> counts.put(type, count[0]));
        return new GeneratedLog.Summary(lines, bytes, eventLines, unreadable, counts);
    }

    private boolean endLine() {
        if (full()) {
            end = lineStart;
            return false;
        }
        ensure(1);
        buffer[end++] = '\n';
        lineStart = end;
        lines++;
        if (end >= CHUNK) {
            flush();
        }
        return true;
    }

    private void flush() {
        try {
            out.write(buffer, 0, lineStart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes += lineStart;
        end = 0;
        lineStart = 0;
    }

    private void addBeyondAscii(char c) {
        if (c < 0x800) {
            buffer[end++] = (byte) (0xC0 | (c >> 6));
        } else {
            buffer[end++] = (byte) (0xE0 | (c >> 12));
            buffer[end++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        buffer[end++] = (byte) (0x80 | (c & 0x3F));
    }

    private void ensure(int more) {
        if (end + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(end + more, 2 * buffer.length));
        }
    }

    private static int digits(long number) {
        int digits = 1;
        for (long bound = 10; digits < 19 && number >= bound; bound *= 10) {
            digits++;
        }
        return digits;
    }
}
