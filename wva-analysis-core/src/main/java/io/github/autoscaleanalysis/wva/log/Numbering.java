package io.github.autoscaleanalysis.wva.log;

import org.jspecify.annotations.Nullable;

/**
 * How many lines of a log come before a chunk of it, which is known as soon as all of them have been read, perhaps by
 * other threads. Thread-safe, never waits.
 */
final class Numbering {

    /** Not all lines before have been read. */
    static final long UNKNOWN = -1;

    private volatile @Nullable Numbering previous; // not kept once it is of no more use
    private volatile long linesBefore = UNKNOWN;
    private volatile long lines = UNKNOWN;

    private Numbering() {}

    /** That of the first chunk. */
    static Numbering first() {
        Numbering first = new Numbering();
        first.linesBefore = 0;
        return first;
    }

    /** That of the chunk after this one. */
    Numbering next() {
        Numbering next = new Numbering();
        next.previous = this;
        return next;
    }

    /** How many lines come before the chunk, or {@link #UNKNOWN}. */
    long linesBefore() {
        Numbering before = previous; // null only after the lines before are known
        if (before != null && linesBefore == UNKNOWN) {
            long known = before.linesToItsEnd();
            if (known != UNKNOWN) {
                linesBefore = known;
                previous = null;
            }
        }
        return linesBefore;
    }

    /** Says how many lines the chunk has. */
    void holds(long ownLines) {
        lines = ownLines;
    }

    private long linesToItsEnd() {
        long own = lines;
        long before = linesBefore();
        return own == UNKNOWN || before == UNKNOWN ? UNKNOWN : before + own;
    }
}
