package io.github.autoscaleanalysis.wva.decision;

/**
 * The fewest and the most replicas that a decision may ask for. Immutable and thread-safe.
 *
 * @param min the fewest, at least 0
 * @param max the most, at least the fewest
 * @param source where the limits come from
 */
public record ReplicaLimits(int min, int max, LimitSource source) {

    /**
     * Checks the order.
     *
     * @param min the fewest
     * @param max the most
     * @param source where the limits come from
     * @throws IllegalArgumentException if the fewest are negative or more than the most
     */
    public ReplicaLimits {
        if (min < 0 || min > max) {
            throw new IllegalArgumentException("replica limits " + min + " to " + max);
        }
    }

    /**
     * The limits that the caller knows of.
     *
     * @param min the fewest
     * @param max the most
     * @return limits of the caller
     * @throws IllegalArgumentException if the fewest are negative or more than the most
     */
    public static ReplicaLimits of(int min, int max) {
        return new ReplicaLimits(min, max, LimitSource.CALLER);
    }

    /**
     * No limits but that replicas are not negative.
     *
     * @return 0 to the largest whole number
     */
    public static ReplicaLimits none() {
        return new ReplicaLimits(0, Integer.MAX_VALUE, LimitSource.NONE);
    }

    /**
     * The nearest number of replicas within the limits.
     *
     * @param replicas any number
     * @return the number itself where it is within
     */
    public int clamp(int replicas) {
        return Math.max(min, Math.min(max, replicas));
    }

    /** {@return the limits with their source, such as {@code 1 - 4 (LOG)}} */
    @Override
    public String toString() {
        return min + " - " + max + " (" + source + ")";
    }
}
