package io.github.autoscaleanalysis.wva.scaling;

/**
 * The fewest and the most replicas. Immutable and thread-safe.
 *
 * @param min the fewest
 * @param max the most
 */
public record ReplicaRange(int min, int max) {

    /**
     * Checks the order.
     *
     * @param min the fewest
     * @param max the most
     * @throws IllegalArgumentException if the fewest are more than the most
     */
    public ReplicaRange {
        if (min > max) {
            throw new IllegalArgumentException("replica range " + min + " to " + max);
        }
    }

    /** {@return the range, such as {@code 1 - 6}} */
    @Override
    public String toString() {
        return min + " - " + max;
    }
}
