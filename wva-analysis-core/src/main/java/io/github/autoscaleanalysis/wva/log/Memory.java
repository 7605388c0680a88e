package io.github.autoscaleanalysis.wva.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that come again and again in a log, with what each means or that they mean nothing: what has been read need
 * not be read again. Words are remembered when they are told of for the second time, so that a log in which nothing comes
 * again costs no memory. Holds a bounded number of them. For one thread.
 *
 * @param <T> what words mean
 */
final class Memory<T> {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final int longest;
    private final List<@Nullable Known<T>> slots;
    private final long[] told;
    private final int[] next; // of each slot the one that was recalled after it
    private int last;
    private long hash;

    /** Remembers so many words, a power of two, of so many bytes at most. */
    Memory(int size, int longest) {
        this.longest = longest;
        this.slots = new ArrayList<>(Collections.nCopies(size, null));
        this.told = new long[size];
        this.next = new int[size];
    }

    /**
     * What the line means that begins here, if it is the one that came after the last one known when that was last seen;
     * else null. Lines come in much the same order again and again, and so their ends need not be looked for.
     */
    @Nullable
    Known<T> expected(byte[] in, int from, int end) {
        int slot = next[last];
        Known<T> expected = slots.get(slot);
        if (expected == null || !expected.isLineAt(in, from, end)) {
            return null;
        }
        last = slot;
        return expected;
    }

    /** What these words mean; null if they are not known. */
    @Nullable
    Known<T> recall(byte[] in, int from, int to) {
        if (to - from > longest) {
            return null;
        }
        hash = hash(in, from, to);
        int slot = slot();
        Known<T> known = slots.get(slot);
        if (known == null || !Bytes.equal(in, from, to, known.words)) {
            return null;
        }
        next[last] = slot;
        last = slot;
        return known;
    }

    /** Tells what the words mean that were just not recalled. */
    void tell(byte[] in, int from, int to, @Nullable T meaning) {
        if (to - from > longest) {
            return;
        }
        int slot = slot();
        if (told[slot] == hash) {
            slots.set(slot, new Known<>(Arrays.copyOfRange(in, from, to), meaning));
        } else {
            told[slot] = hash;
        }
    }

    private int slot() {
        return (int) (hash >>> (Long.SIZE - Integer.numberOfTrailingZeros(told.length))); // they depend on every byte
    }

    /** Two sums side by side, since one would wait for its own multiplications. */
    static long hash(byte[] in, int from, int to) {
        int length = to - from;
        long even = Bytes.head(in, from, length) ^ length;
        long odd = 0;
        int i = from + 8;
        for (; i + 16 <= to; i += 16) {
            even = (even + Bytes.eight(in, i)) * MULTIPLIER;
            odd = (odd + Bytes.eight(in, i + 8)) * MULTIPLIER;
        }
        if (i + 8 <= to) {
            even = (even + Bytes.eight(in, i)) * MULTIPLIER;
        }
        if (length >= 8) {
            odd += Bytes.eight(in, to - 8);
        }
        return (even ^ Long.rotateLeft(odd * MULTIPLIER, 29)) * MULTIPLIER;
    }

    /** Some words with what they mean. */
    static final class Known<T> {

        private final byte[] words;
        private final @Nullable T meaning;

        private Known(byte[] words, @Nullable T meaning) {
            this.words = words;
            this.meaning = meaning;
        }

        private boolean isLineAt(byte[] in, int from, int end) {
            int to = from + words.length;
            return Bytes.endsLine(in, to, end) && Bytes.equal(in, from, to, words);
        }

        /** How many bytes they are. */
        int length() {
            return words.length;
        }

        /** What they mean, as it was first read; null if that is nothing. */
        @Nullable
        T meaning() {
            return meaning;
        }
    }
}
