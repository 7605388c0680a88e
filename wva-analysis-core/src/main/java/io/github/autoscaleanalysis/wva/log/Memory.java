package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words that come again and again in a log, with the event each means or that they mean none: what has been read need
 * not be read again. Words are remembered when they are told of for the second time, so that a log in which nothing comes
 * again costs no memory. Holds a bounded number of them. For one thread.
 */
final class Memory {

    private static final int SLOTS = 4096;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final int longest;
    private final @Nullable Known[] slots = new Known[SLOTS];
    private final long[] told = new long[SLOTS];
    private long hash;
    private @Nullable Known last;

    Memory(int longest) {
        this.longest = longest;
    }

    /**
     * What the line means that begins here, if it is the one that came after the last one known when that was last seen;
     * else null. Lines come in much the same order again and again, and so their ends need not be looked for.
     */
    @Nullable
    Known expected(byte[] in, int from, int end) {
        Known expected = last == null ? null : last.next;
        if (expected == null || !expected.isLineAt(in, from, end)) {
            return null;
        }
        last = expected;
        return expected;
    }

    /** What these words mean; null if they are not known. */
    @Nullable
    Known recall(byte[] in, int from, int to) {
        if (to - from > longest) {
            return null;
        }
        hash = hash(in, from, to);
        Known known = slots[slot()];
        if (known == null || !Bytes.equal(in, from, to, known.words)) {
            return null;
        }
        if (last != null) {
            last.next = known;
        }
        last = known;
        return known;
    }

    /** Tells what the words mean that were just not recalled. */
    void tell(byte[] in, int from, int to, @Nullable WvaEvent event) {
        if (to - from > longest) {
            return;
        }
        int slot = slot();
        if (told[slot] == hash) {
            slots[slot] = new Known(Arrays.copyOfRange(in, from, to), event);
        } else {
            told[slot] = hash;
        }
    }

    private int slot() {
        return (int) (hash >>> (Long.SIZE - Integer.numberOfTrailingZeros(SLOTS))); // they depend on every byte
    }

    /** Two sums side by side, since one would wait for its own multiplications. */
    private static long hash(byte[] in, int from, int to) {
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
    static final class Known {

        private final byte[] words;
        private final @Nullable WvaEvent event;
        private @Nullable Known next;

        private Known(byte[] words, @Nullable WvaEvent event) {
            this.words = words;
            this.event = event;
        }

        private boolean isLineAt(byte[] in, int from, int end) {
            int to = from + words.length;
            return to < end && in[to] == '\n' && Bytes.equal(in, from, to, words);
        }

        /** How many bytes they are. */
        int length() {
            return words.length;
        }

        /** Their event, as it was first read; null if they mean none. */
        @Nullable
        WvaEvent event() {
            return event;
        }
    }
}
