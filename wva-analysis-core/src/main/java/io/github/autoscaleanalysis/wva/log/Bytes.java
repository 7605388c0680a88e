package io.github.autoscaleanalysis.wva.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Looks at bytes eight at a time. Source: Mycroft's zero-byte test, as in Warren, "Hacker's Delight" (2013), 6-1. */
final class Bytes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LINE_FEEDS = ONES * '\n';
    private static final long TABS = ONES * '\t';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';
    private static final long SEMICOLONS = ONES * ';';
    private static final long EQUALS = ONES * '=';
    private static final long COMMAS = ONES * ',';
    private static final long ZEROS = ONES * '0';
    private static final long LOWS = ~HIGHS;
    private static final long DIGIT_OVERFLOWS = ONES * (0x7F - '9');
    private static final long NINES_OVERFLOW = ONES * (0x7F - 9);
    private static final long BRACE_BITS = ONES * ('{' ^ ';');

    private Bytes() {}

    /** Eight bytes as one number, the first the least significant; they must lie within the array. */
    static long eight(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** Eight bytes as one number; what lies behind the array is 0. */
    static long eightOrFewer(byte[] bytes, int at) {
        return at + 8 <= bytes.length ? eight(bytes, at) : head(bytes, at, Math.max(0, bytes.length - at));
    }

    /** The first bytes, at most eight, as one number, the first the least significant. */
    static long head(byte[] bytes, int from, int length) {
        if (from + 8 <= bytes.length) {
            return length >= 8 ? eight(bytes, from) : eight(bytes, from) & ((1L << (length * 8)) - 1);
        }
        long head = 0;
        for (int i = Math.min(length, 8) - 1; i >= 0; i--) {
            head = head << 8 | (bytes[from + i] & 0xFF);
        }
        return head;
    }

    /** The first line feed, or {@code to}. */
    static int lineFeed(byte[] bytes, int from, int to) {
        return indexOf(bytes, from, to, LINE_FEEDS);
    }

    /** Whether a line ends here by a line feed, perhaps after a carriage return. */
    static boolean endsLine(byte[] bytes, int at, int to) {
        return at < to && (bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < to && bytes[at + 1] == '\n'));
    }

    /** The first tab, or {@code to}. */
    static int tab(byte[] bytes, int from, int to) {
        return indexOf(bytes, from, to, TABS);
    }

    /** The first backslash, or {@code to}. */
    static int backslash(byte[] bytes, int from, int to) {
        return indexOf(bytes, from, to, BACKSLASHES);
    }

    private static int indexOf(byte[] bytes, int from, int to, long eightTimes) {
        int whole = Math.min(to, bytes.length - 7); // what lies behind may be looked at too
        int i = from;
        for (; i < whole; i += 8) {
            long found = zeros(eight(bytes, i) ^ eightTimes);
            if (found != 0) {
                return Math.min(to, i + place(found));
            }
        }
        while (i < to && bytes[i] != (byte) eightTimes) {
            i++;
        }
        return Math.min(i, to);
    }

    /** The first byte, or {@code to}, that is not ASCII. */
    static int asciiEnd(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long high = eight(bytes, i) & HIGHS;
            if (high != 0) {
                return i + (Long.numberOfTrailingZeros(high) >>> 3);
            }
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** The first byte, or {@code to}, that does not stand for itself in a JSON string: quote, backslash, control, non-ASCII. */
    static int plainEnd(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 16 <= to; i += 16) {
            long first = notPlain(eight(bytes, i));
            long second = notPlain(eight(bytes, i + 8));
            if ((first | second) != 0) {
                return first != 0 ? i + place(first) : i + 8 + place(second);
            }
        }
        if (i + 8 <= to) {
            long found = notPlain(eight(bytes, i));
            if (found != 0) {
                return i + place(found);
            }
            i += 8;
        }
        while (i < to && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /**
     * The first byte, or {@code to}, that may end a value in a message: comma, semicolon, brace, control or non-ASCII; an
     * equals sign is taken for one too.
     */
    static int valueEnd(byte[] bytes, int from, int to) {
        int whole = Math.min(to, bytes.length - 7); // what lies behind may be looked at too
        int i = from;
        for (; i < whole; i += 8) {
            long eight = eight(bytes, i);
            long folded = eight & ~BRACE_BITS; // { is ; and } is =
            long found = (((folded ^ SEMICOLONS) - ONES)
                            | ((folded ^ EQUALS) - ONES)
                            | ((eight ^ COMMAS) - ONES)
                            | (eight - SPACES)
                            | eight)
                    & HIGHS;
            if (found != 0) {
                return Math.min(to, i + place(found));
            }
        }
        while (i < to && bytes[i] >= ' ' && ",;{}=".indexOf(bytes[i]) < 0) {
            i++;
        }
        return Math.min(i, to);
    }

    /**
     * A sign of every byte that does not stand for itself in a JSON string, exact up to and including the first: what
     * subtracting borrows from the next byte, it borrows at a byte that has its sign.
     */
    private static long notPlain(long eight) {
        return (((eight ^ QUOTES) - ONES) | ((eight ^ BACKSLASHES) - ONES) | (eight - SPACES) | eight) & HIGHS;
    }

    /** The byte that the first sign belongs to. */
    private static int place(long signs) {
        return Long.numberOfTrailingZeros(signs) >>> 3;
    }

    /** Whether eight bytes are digits. */
    static boolean areDigits(long eight) {
        long low = eight - ZEROS; // borrows only where a byte is too small, which is then seen
        return ((eight + DIGIT_OVERFLOWS | low | eight) & HIGHS) == 0;
    }

    /** How many of eight bytes are digits before the first that is none. */
    static int digitCount(long eight) {
        long values = eight ^ ZEROS;
        return Long.numberOfTrailingZeros(((values & LOWS) + NINES_OVERFLOW | values) & HIGHS) >>> 3;
    }

    /** The number that the first bytes of eight, one at least, stand for, which are digits; zeros are put before them. */
    static int digits(long eight, int count) {
        return number((eight ^ ZEROS) << (Long.SIZE - Byte.SIZE * count));
    }

    /** The number that eight digits stand for. */
    static int digits(long eight) {
        return number(eight ^ ZEROS);
    }

    /** The number whose digits are the values of these bytes. Source: Lemire, "Quickly parsing eight digits" (2018). */
    private static int number(long values) {
        long pairs = (values * 10 + (values >>> 8)) & 0x00FF00FF00FF00FFL;
        long low = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
        long high = (pairs >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32));
        return (int) ((low + high) >>> 32);
    }

    /** Whether eight bytes have a shape: a digit where it has {@code 0}, elsewhere the same byte. All must be ASCII. */
    static boolean fits(long eight, long shape) {
        long differences = eight ^ shape;
        long notZeros = ((shape ^ ZEROS) + LOWS) & HIGHS; // where the shape has another byte than 0
        long overflows = (notZeros >>> 7) * 0x7F | ((~notZeros & HIGHS) >>> 7) * 0x76; // past 0, past 9
        return ((differences | ((differences & LOWS) + overflows)) & HIGHS) == 0;
    }

    /** Whether all these bytes are digits. */
    static boolean areDigits(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            if (!areDigits(eight(bytes, i))) {
                return false;
            }
        }
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i == to;
    }

    static boolean equal(byte[] bytes, int from, int to, byte[] other) {
        return Arrays.equals(bytes, from, to, other, 0, other.length);
    }

    static boolean equal(byte[] bytes, int from, int to, byte[] other, int otherFrom) {
        return Arrays.equals(bytes, from, to, other, otherFrom, otherFrom + to - from);
    }

    /** Whether so many bytes are the same; for some dozens of them, where a call of the vectorized comparison costs more. */
    static boolean same(byte[] bytes, int from, byte[] other, int otherFrom, int length) {
        int last = length - 8;
        if (last < 0) {
            return head(bytes, from, length) == head(other, otherFrom, length);
        }
        int i = 0;
        for (; i + 8 < last; i += 16) {
            long first = eight(bytes, from + i) ^ eight(other, otherFrom + i);
            long second = eight(bytes, from + i + 8) ^ eight(other, otherFrom + i + 8);
            if ((first | second) != 0) {
                return false;
            }
        }
        if (i < last && eight(bytes, from + i) != eight(other, otherFrom + i)) {
            return false;
        }
        return eight(bytes, from + last) == eight(other, otherFrom + last);
    }

    static boolean startsWith(byte[] bytes, int from, int to, byte[] beginning) {
        return to - from >= beginning.length && equal(bytes, from, from + beginning.length, beginning);
    }

    /** A sign of every zero byte, exact up to and including the first. */
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGHS;
    }
}
