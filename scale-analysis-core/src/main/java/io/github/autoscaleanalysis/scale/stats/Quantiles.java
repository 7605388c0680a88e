package io.github.autoscaleanalysis.scale.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The quantiles of numbers, interpolated linearly between neighbours. Source: type 7 of Hyndman and Fan, "Sample
 * quantiles in statistical packages" (1996), as in pandas, numpy and R. Own code rather than commons-math3's
 * {@code Percentile}, which copies and selects anew for each quantile and takes percentages, whose rounding moves the
 * position. All figures have the unit of the numbers.
 *
 * <p>Degenerate cases: no numbers have no quantile; one number is each of its quantiles.
 *
 * <p>Immutable and safe for use by several threads. Keeps a sorted copy of the numbers: 8 bytes each.
 */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Orders these numbers. Cost: a sort.
     *
     * @param numbers the numbers, in any order, may be none; copied
     * @return their quantiles
     * @throws IllegalArgumentException if a number is not finite
     */
    public static Quantiles of(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        // In sorted order only the ends can be infinite, and NaN is last.
        if (sorted.length > 0) {
            Finite.check(sorted[0]);
            Finite.check(sorted[sorted.length - 1]);
        }
        return new Quantiles(sorted);
    }

    /** Takes finite numbers that are in order, without a copy: the caller gives them away. */
    static Quantiles ofSorted(double[] sorted) {
        return new Quantiles(sorted);
    }

    /**
     * How many numbers there are.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return sorted.length;
    }

    /**
     * The middle number.
     *
     * @return the quantile at 0.5; empty if there are no numbers
     */
    public OptionalDouble median() {
        return at(0.5);
    }

    /**
     * The number below which a share of the numbers lies. Cost: constant.
     *
     * @param probability the share, 0 to 1
     * @return the quantile, the minimum at 0 and the maximum at 1; empty if there are no numbers
     * @throws IllegalArgumentException if the probability is not within 0 and 1
     */
    public OptionalDouble at(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double position = (sorted.length - 1) * probability;
        int below = (int) position;
        double lower = sorted[below];
        double upper = sorted[Math.min(below + 1, sorted.length - 1)];
        return OptionalDouble.of(between(lower, upper, position - below));
    }

    /** From the nearer end, as numpy does, so that it grows with the share and gives numpy's bits. */
    private static double between(double lower, double upper, double share) {
        double distance = upper - lower;
        if (distance > Double.MAX_VALUE) {
            return lower * (1 - share) + upper * share;
        }
        return share < 0.5 ? lower + distance * share : upper - distance * (1 - share);
    }
}
