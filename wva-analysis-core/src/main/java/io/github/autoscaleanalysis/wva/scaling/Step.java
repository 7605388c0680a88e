package io.github.autoscaleanalysis.wva.scaling;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time over which a {@link StepSeries} has one value. Immutable and thread-safe.
 *
 * @param start when the value begins to hold, inclusive
 * @param end when it ceases to hold, exclusive
 * @param value the value, finite
 */
public record Step(Instant start, Instant end, double value) {

    /**
     * Checks the order and the value.
     *
     * @param start when the value begins to hold
     * @param end when it ceases to hold
     * @param value the value
     * @throws IllegalArgumentException if the end is not after the start, or the value is not finite
     */
    public Step {
        if (!end.isAfter(start) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("step of " + value + " from " + start + " to " + end);
        }
    }

    /**
     * How long the value holds.
     *
     * @return the length, positive
     */
    public Duration length() {
        return Duration.between(start, end);
    }
}
