package io.github.autoscaleanalysis.wva.log;

import java.util.Arrays;

/**
 * The values of a record that may be others in the next record of the same shape: its numbers and its texts without
 * escapes. To be filled again and again, or kept to find those of other records.
 */
final class VaryingValues {

    /** A number. */
    static final byte NUMBER = 0;

    /** A text without escapes. */
    static final byte TEXT = 1;

    private static final byte FIXED = 2;
    private static final int UNREAD = -1;

    private int count;
    private byte[] kinds = new byte[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] shifts = new int[17]; // of what follows each value, against where it stood at first
    private final Digits digits = new Digits();
    private long[] unscaled = {};
    private int[] scales = {};

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    void add(byte kind, int valueFrom, int valueTo) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            shifts = new int[count * 2 + 1];
        }
        kinds[count] = kind;
        from[count] = valueFrom;
        to[count] = valueTo;
        count++;
    }

    /** Says that the value that begins here does not differ. */
    void fix(int valueFrom) {
        for (int i = 0; i < count; i++) {
            if (from[i] == valueFrom) {
                kinds[i] = FIXED;
            }
        }
    }

    int[] shifts() {
        return shifts;
    }

    /** How many stand before this place. */
    int before(int place) {
        int before = 0;
        while (before < count && from[before] < place) {
            before++;
        }
        return before;
    }

    /** The same values but for those before a place, counted from there. */
    VaryingValues kept(int origin) {
        int before = before(origin);
        VaryingValues kept = new VaryingValues();
        kept.count = count - before;
        kept.kinds = Arrays.copyOfRange(kinds, before, count);
        kept.from = new int[kept.count];
        kept.to = new int[kept.count];
        for (int i = 0; i < kept.count; i++) {
            kept.from[i] = from[before + i] - origin;
            kept.to[i] = to[before + i] - origin;
        }
        kept.shifts = new int[kept.count + 1];
        kept.unscaled = new long[kept.count];
        kept.scales = new int[kept.count];
        return kept;
    }

    /** Writes the bytes but for values, for each of which stands the same byte; gives where they end. */
    int writeOthers(byte[] in, int begin, int end, byte[] room) {
        int at = 0;
        int written = begin;
        for (int i = 0; i < count; i++) {
            if (kinds[i] != FIXED && from[i] >= begin) {
                int length = from[i] - written;
                System.arraycopy(in, written, room, at, length);
                at += length;
                room[at++] = '#';
                written = to[i];
            }
        }
        System.arraycopy(in, written, room, at, end - written);
        return at + end - written;
    }

    /**
     * Finds the values in the line that begins here if all else in it is as in the one kept; gives the line's end, or
     * {@link JsonObject#REFUSED}.
     */
    int find(byte[] in, int begin, int end, byte[] kept, int length, int maxNumberLength) {
        int[] places = from;
        int[] ends = to;
        int[] shiftsAfter = shifts;
        byte[] kindsOf = kinds;
        int shift = begin;
        int passed = 0;
        shiftsAfter[0] = shift;
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            int value = place + shift;
            if (value >= end || !Bytes.same(in, passed + shift, kept, passed, place - passed)) {
                return JsonObject.REFUSED;
            }
            passed = ends[i];
            int after =
                    switch (kindsOf[i]) {
                        case NUMBER -> number(i, in, value, end, maxNumberLength);
                        case TEXT -> JsonStrings.afterPlain(in, value, end);
                        default -> fixed(i, in, value, end, kept);
                    };
            if (after == JsonObject.REFUSED) {
                return JsonObject.REFUSED;
            }
            shift = after - passed;
            shiftsAfter[i + 1] = shift;
        }
        int lineEnd = length + shift;
        boolean same =
                Bytes.endsLine(in, lineEnd, end) && Bytes.same(in, passed + shift, kept, passed, length - passed);
        return same ? lineEnd : JsonObject.REFUSED;
    }

    /** As {@link JsonNumbers#after}, and what number it is. */
    private int number(int i, byte[] in, int begin, int end, int maxLength) {
        boolean negative = in[begin] == '-';
        int whole = negative ? begin + 1 : begin;
        digits.begin();
        int at = digits.read(in, whole, end);
        if (at == whole || (in[whole] == '0' && at > whole + 1)) {
            return JsonObject.REFUSED;
        }
        int scale = 0;
        if (at < end && in[at] == '.') {
            int fraction = at + 1;
            at = digits.read(in, fraction, end);
            scale = at - fraction;
            if (scale == 0) {
                return JsonObject.REFUSED;
            }
        }
        if (at - whole > Numbers.MOST_DIGITS || (at < end && (in[at] | 0x20) == 'e')) {
            scales[i] = UNREAD;
            return JsonNumbers.after(in, begin, end, maxLength);
        }
        unscaled[i] = negative ? -digits.number() : digits.number();
        scales[i] = scale;
        return at - begin < maxLength ? at : JsonObject.REFUSED;
    }

    private int fixed(int i, byte[] in, int begin, int end, byte[] kept) {
        int after = begin + to[i] - from[i];
        boolean same = after < end && Bytes.equal(in, begin, after, kept, from[i]);
        return same ? after : JsonObject.REFUSED;
    }

    /** The number found at one of these places; NaN if it is none or to be read from its text. */
    double numberAt(int i) {
        boolean read = i >= 0 && i < scales.length && kinds[i] == NUMBER && scales[i] != UNREAD;
        return read ? Numbers.of(unscaled[i], scales[i]) : Double.NaN;
    }
}
