package io.github.autoscaleanalysis.scale.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The Mann–Kendall test for a trend: whether values rise or fall with time, in whatever shape. Positive figures mean
 * rising. Exact up to 33 values without ties, else from the normal distribution with the variance corrected for ties
 * (in values and in times) and a continuity correction of 1. Source: Mann, "Nonparametric tests against trend" (1945);
 * Kendall, "Rank Correlation Methods" (1970).
 *
 * <p>Takes values as independent but for the trend: where successive ones are correlated, p is too small.
 *
 * <p>Degenerate cases: below two values, and where all values or all times are equal, S is 0 and there is no τ and no p.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class MannKendall {

    private final long count;
    private final Concordance pairs;

    private MannKendall(long count, Concordance pairs) {
        this.count = count;
        this.pairs = pairs;
    }

    /**
     * Tests values in order of time. Cost: O(n log n).
     *
     * @param values the values, may be none
     * @return the test
     * @throws IllegalArgumentException if a number is not finite
     */
    public static MannKendall of(double[] values) {
        double[] positions = new double[values.length];
        Arrays.setAll(positions, i -> i);
        return of(positions, values);
    }

    /**
     * Tests values against their times. Cost: O(n log n).
     *
     * @param times when the values were seen, in any unit and order; values of equal time are not compared
     * @param values the values, paired with the times by position, may be none
     * @return the test
     * @throws IllegalArgumentException if the columns differ in length or a number is not finite
     */
    public static MannKendall of(double[] times, double[] values) {
        return new MannKendall(values.length, Concordance.of(times, values));
    }

    /**
     * How many values there are.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * How many pairs of values rise with time, less how many fall.
     *
     * @return Kendall's S, a count of pairs
     */
    public long s() {
        return pairs.s();
    }

    /**
     * How monotone the trend is: S by its largest possible magnitude, given the ties (τ-b).
     *
     * @return Kendall's τ, −1 to 1; empty in the degenerate cases
     */
    public OptionalDouble tau() {
        return pairs.tau();
    }

    /**
     * How likely values without any trend give an S of this magnitude or more.
     *
     * @return the two-sided p-value, 0 to 1; empty in the degenerate cases
     */
    public OptionalDouble pValue() {
        return pairs.pValue(1);
    }

    /**
     * What the p-value was read from.
     *
     * @return exact or normal; empty where there is no p-value
     */
    public Optional<NullDistribution> distribution() {
        return tau().isPresent() ? Optional.of(pairs.distribution()) : Optional.empty();
    }
}
