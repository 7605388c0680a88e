package io.github.autoscaleanalysis.wva.scaling;

import java.time.Duration;
import java.time.Instant;

/** Times as nanoseconds since 1970, of which the span from 1824 to 2116 is kept. */
final class Nanos {

    private static final long PER_SECOND = 1_000_000_000L;
    /** The whole seconds on either side of 1970 that can be kept, of which the differences can be kept too. */
    private static final long MOST_SECONDS = Long.MAX_VALUE / PER_SECOND / 2;

    private Nanos() {}

    static boolean canHold(Instant time) {
        return Math.abs(time.getEpochSecond()) < MOST_SECONDS;
    }

    static long of(Instant time) {
        if (!canHold(time)) {
            throw new IllegalArgumentException("time " + time + " is out of range");
        }
        return time.getEpochSecond() * PER_SECOND + time.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    /** A length as nanoseconds; what is longer than can be kept is as long as can be kept. */
    static long of(Duration length) {
        return length.toSeconds() >= MOST_SECONDS ? MOST_SECONDS * PER_SECOND : length.toNanos();
    }
}
