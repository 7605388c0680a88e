package io.github.autoscaleanalysis.wva.slo;

import java.time.Duration;
import java.time.Instant;

/** Durations as numbers, of any length: a long of ns ends after 292 years, and some logs hold a time of zero. */
final class Nanos {

    private static final double PER_SECOND = 1e9;

    private Nanos() {}

    static double of(Duration duration) {
        return duration.getSeconds() * PER_SECOND + duration.getNano();
    }

    static double between(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) * PER_SECOND + (to.getNano() - from.getNano());
    }

    static Duration duration(double nanos) {
        long seconds = (long) (nanos / PER_SECOND);
        return Duration.ofSeconds(seconds, Math.round(nanos - seconds * PER_SECOND));
    }
}
