package io.github.autoscaleanalysis.scale.stats;

import java.util.OptionalDouble;

/**
 * Describes a set of numbers as pandas' {@code describe} does: count, mean, sample standard deviation, minimum,
 * quartiles and maximum. All figures but the count have the unit of the numbers.
 *
 * <p>Degenerate cases: no numbers has a count of 0 and nothing else; one number has no standard deviation.
 *
 * <p>Immutable and safe for use by several threads. Keeps a copy of the numbers, for quantiles.
 */
public final class Summary {

    private final Moments moments;
    private final Quantiles quantiles;

    private Summary(Moments moments, Quantiles quantiles) {
        this.moments = moments;
        this.quantiles = quantiles;
    }

    /**
     * Describes these numbers. Cost: a sort.
     *
     * @param numbers the numbers, in any order, may be none; copied
     * @return their summary
     * @throws IllegalArgumentException if {@link Moments#add} refuses a number
     */
    public static Summary of(double... numbers) {
        return new Summary(Moments.of(numbers), Quantiles.of(numbers));
    }

    /**
     * How many numbers there are.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return moments.count();
    }

    /**
     * The arithmetic mean.
     *
     * @return the mean; empty if there are no numbers
     */
    public OptionalDouble mean() {
        return moments.mean();
    }

    /**
     * The sample standard deviation, with n − 1.
     *
     * @return the deviation; empty below two numbers
     */
    public OptionalDouble standardDeviation() {
        return moments.standardDeviation();
    }

    /**
     * The smallest number.
     *
     * @return the minimum; empty if there are no numbers
     */
    public OptionalDouble min() {
        return moments.min();
    }

    /**
     * The number below which a quarter lies.
     *
     * @return the quantile at 0.25; empty if there are no numbers
     */
    public OptionalDouble lowerQuartile() {
        return quantile(0.25);
    }

    /**
     * The middle number.
     *
     * @return the quantile at 0.5; empty if there are no numbers
     */
    public OptionalDouble median() {
        return quantile(0.5);
    }

    /**
     * The number below which three quarters lie.
     *
     * @return the quantile at 0.75; empty if there are no numbers
     */
    public OptionalDouble upperQuartile() {
        return quantile(0.75);
    }

    /**
     * The largest number.
     *
     * @return the maximum; empty if there are no numbers
     */
    public OptionalDouble max() {
        return moments.max();
    }

    /**
     * A quantile by linear interpolation between neighbours, as {@link Quantiles#at}.
     *
     * @param probability the share of numbers below it, 0 to 1
     * @return the quantile, the minimum at 0 and the maximum at 1; empty if there are no numbers
     * @throws IllegalArgumentException if the probability is not within 0 and 1
     */
    public OptionalDouble quantile(double probability) {
        return quantiles.at(probability);
    }
}
