package io.github.autoscaleanalysis.wva.log;

/** Reads digits, eight at a time, into one number. To be used again and again, for one thread. */
final class Digits {

    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private long number;

    /** Begins a new number. */
    void begin() {
        number = 0;
    }

    /** Reads the digits from here on, up to {@code to} at most, on to the number; gives the place after them. */
    int read(byte[] in, int from, int to) {
        long read = number;
        int at = from;
        int count;
        do {
            long eight = Bytes.eightOrFewer(in, at);
            count = Math.min(Bytes.digitCount(eight), to - at);
            if (count > 0) {
                read = read * TENS[count] + Bytes.digits(eight, count);
                at += count;
            }
        } while (count == 8);
        number = read;
        return at;
    }

    /** The number of all digits read since it began; right if they are 18 at most, not counting zeros before them. */
    long number() {
        return number;
    }
}
