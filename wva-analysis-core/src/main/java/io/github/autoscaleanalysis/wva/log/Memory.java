package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The messages that come again word for word, with the event each means: what has been read once need not be read again.
 * Holds a bounded number of them. For one thread.
 */
final class Memory {

    private static final int SLOTS = 4096;
    private static final int LONGEST = 256;

    private final @Nullable Known[] slots = new Known[SLOTS];

    /** The event of these words; null if they are not known. */
    @Nullable
    WvaEvent recall(byte[] in, int from, int to) {
        Known known = to - from > LONGEST ? null : slots[Symbols.slot(in, from, to - from, SLOTS)];
        return known != null && Bytes.equal(in, from, to, known.words) ? known.event : null;
    }

    /** Remembers the event of these words. */
    void remember(byte[] in, int from, int to, WvaEvent event) {
        if (to - from <= LONGEST) {
            slots[Symbols.slot(in, from, to - from, SLOTS)] = new Known(Arrays.copyOfRange(in, from, to), event);
        }
    }

    /** One message with its event. */
    private static final class Known {

        private final byte[] words;
        private final WvaEvent event;

        private Known(byte[] words, WvaEvent event) {
            this.words = words;
            this.event = event;
        }
    }
}
