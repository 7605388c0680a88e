package io.github.autoscaleanalysis.wva.align;

/**
 * The limits between the classes of pairs, and between pairs and none for {@link PairRule#NEXT_CYCLE}. Immutable and
 * thread-safe.
 *
 * @param shortestLag the shortest lag that is no burst, as a share of the cycle interval, 0 or more
 * @param longestLag the longest lag that is no gap, as a share of the cycle interval, no less than the shortest
 * @param largestLoadShift the largest change of the arrival rate that is no load shift, as a share of the predicted
 *     rate, 0 or more
 */
public record PairThresholds(double shortestLag, double longestLag, double largestLoadShift) {

    private static final PairThresholds DEFAULTS = new PairThresholds(0.5, 1.5, 0.20);

    /**
     * Checks the limits.
     *
     * @param shortestLag the shortest lag that is no burst
     * @param longestLag the longest lag that is no gap
     * @param largestLoadShift the largest change of the arrival rate that is no load shift
     * @throws IllegalArgumentException if a limit is negative or not finite, or the longest lag is below the shortest
     */
    public PairThresholds {
        requireShare("shortest lag", shortestLag);
        requireShare("longest lag", longestLag);
        requireShare("largest load shift", largestLoadShift);
        if (longestLag < shortestLag) {
            throw new IllegalArgumentException("longest lag " + longestLag + " is below the shortest " + shortestLag);
        }
    }

    /**
     * Half and one and a half of the cycle interval, and a fifth of the load.
     *
     * @return the default limits
     */
    public static PairThresholds withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same limits with other lags.
     *
     * @param shortest the shortest lag that is no burst, as a share of the cycle interval
     * @param longest the longest lag that is no gap, as a share of the cycle interval
     * @return changed limits
     * @throws IllegalArgumentException if one is negative or not finite, or the longest is below the shortest
     */
    public PairThresholds withLags(double shortest, double longest) {
        return new PairThresholds(shortest, longest, largestLoadShift);
    }

    /**
     * The same limits with another load shift.
     *
     * @param largest the largest change of the arrival rate that is no load shift, as a share of the predicted rate
     * @return changed limits
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public PairThresholds withLargestLoadShift(double largest) {
        return new PairThresholds(shortestLag, longestLag, largest);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && Double.isFinite(share))) {
            throw new IllegalArgumentException(name + " is no share: " + share);
        }
    }
}
