package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.EventType;
import io.github.autoscaleanalysis.wva.log.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Builds a log line by line in UTF-8, counts what each line means, and stops at the last line wanted; what is written
 * after it is dropped. Most numbers are whole ones of a decimal fraction, so that no floating point is printed.
 */
final class LogText {

    /** What a line is to its reader. */
    enum Kind {
        EVENT,
        OTHER,
        UNREADABLE,
        BLANK
    }

    private static final int CHUNK = 64 * 1024;

    private final OutputStream out;
    private final long limit;
    private final LineEnd lineEnd;
    private final Map<Kind, long[]> kinds = new EnumMap<>(Kind.class);
    private final Map<EventType, long[]> events = new EnumMap<>(EventType.class);
    private byte[] buffer = new byte[4 * CHUNK];
    private int end;
    private int lineStart;
    private long lines;
    private long bytes;

    LogText(OutputStream out, long limit, LineEnd lineEnd) {
        this.out = out;
        this.limit = limit;
        this.lineEnd = lineEnd;
    }

    boolean full() {
        return lines >= limit;
    }

    /** How many lines are finished. */
    long lines() {
        return lines;
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

    /** A byte that need not be UTF-8. */
    void addByte(int value) {
        ensure(1);
        buffer[end++] = (byte) value;
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

    /** How many bytes the unfinished line has. */
    int lineLength() {
        return end - lineStart;
    }

    /** Cuts the unfinished line off after so many bytes. */
    void cut(int length) {
        end = lineStart + length;
    }

    /** A part of a line that was written before. */
    LogText add(byte[] line, int from, int to) {
        ensure(to - from);
        System.arraycopy(line, from, buffer, end, to - from);
        end += to - from;
        return this;
    }

    /** The unfinished line. */
    byte[] line() {
        return Arrays.copyOfRange(buffer, lineStart, end);
    }

    /** Ends a line that means no event. */
    void endLine(Kind kind) {
        if (endLine()) {
            count(kinds, kind, 1);
        }
    }

    /** Ends a line that means some events of one type, at least one. */
    void endLine(EventType type, int count) {
        if (endLine()) {
            count(kinds, Kind.EVENT, 1);
            count(events, type, count);
        }
    }

    /** Writes out what is left. */
    void finish() {
        flush();
    }

    /** The bytes written out. */
    long bytes() {
        return bytes;
    }

    /** How many events of each type the lines mean; a type without events is not in it. */
    Map<EventType, Long> events() {
        Map<EventType, Long> counts = new EnumMap<>(EventType.class);
        events.forEach((type, count) -> counts.put(type, count[0]));
        return counts;
    }

    /** What the lines are. */
    Ledger ledger() {
        long all = 0;
        for (long[] count : events.values()) {
            all += count[0];
        }
        return new Ledger(lines, all, count(Kind.EVENT), count(Kind.OTHER), count(Kind.UNREADABLE), count(Kind.BLANK));
    }

    private long count(Kind kind) {
        long[] count = kinds.get(kind);
        return count == null ? 0 : count[0];
    }

    private static <K> void count(Map<K, long[]> counts, K key, int more) {
        counts.computeIfAbsent(key, first -> new long[1])[0] += more;
    }

    private boolean endLine() {
        if (full()) {
            end = lineStart;
            return false;
        }
        add(lineEnd.characters());
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
