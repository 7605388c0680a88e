package io.github.autoscaleanalysis.wva.slo;

import java.time.Instant;

/**
 * How many slices had met their objective by some time. Immutable and thread-safe.
 *
 * @param time the time, inclusive
 * @param good the slices that count as good up to then, see {@link Attainment#good}
 * @param counted the slices that count as good or bad up to then, 1 or more
 */
public record AttainmentPoint(Instant time, long good, long counted) {

    /**
     * Checks the counts.
     *
     * @param time the time
     * @param good the slices that count as good up to then
     * @param counted the slices that count as good or bad up to then
     * @throws IllegalArgumentException if no slice counts, or if not between none and all of them are good
     */
    public AttainmentPoint {
        if (counted < 1 || good < 0 || good > counted) {
            throw new IllegalArgumentException(good + " of " + counted + " slices at " + time);
        }
    }

    /**
     * The share of slices that had met their objective.
     *
     * @return good / counted, 0 to 1
     */
    public double ratio() {
        return (double) good / counted;
    }
}
