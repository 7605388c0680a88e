package io.github.autoscaleanalysis.scale.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The Theil–Sen line: its slope is the median of the slopes between all pairs of points, so up to 29 % of the points may
 * be arbitrarily wrong. Pairs at the same x have no slope and are left out. The interval is Sen's: the slopes of the
 * two ranks that Kendall's variance of S, corrected for ties, sets around the median, rounded half to even as in scipy.
 * Source: Sen, "Estimates of the regression coefficient based on Kendall's tau" (1968).
 *
 * <p>The interval takes points as independent: where successive ones are correlated it is too narrow.
 *
 * <p>Degenerate cases: without two different x there is no slope; with so few points that the interval would reach past
 * the outermost slopes (4 or fewer at 95 %) there is none at that level, where scipy gives these slopes.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TheilSen {

    private static final double USUAL_LEVEL = 0.95;
    private static final int MOST_POINTS = 10_000;

    private final long count;
    private final OptionalDouble slope;
    private final OptionalDouble intercept;
    private final Optional<ConfidenceInterval> interval;

    private TheilSen(
            long count, OptionalDouble slope, OptionalDouble intercept, Optional<ConfidenceInterval> interval) {
        this.count = count;
        this.slope = slope;
        this.intercept = intercept;
        this.interval = interval;
    }

    /**
     * Fits a line, with a 95 % interval.
     *
     * @param x where the points lie, such as times, in any order, may be none
     * @param y what they measure, paired by position
     * @return the line
     * @throws IllegalArgumentException as {@link #of(double[], double[], double)}
     */
    public static TheilSen of(double[] x, double[] y) {
        return of(x, y, USUAL_LEVEL);
    }

    /**
     * Fits a line. Cost: time n² log n and 4 n² bytes, hence at most 10,000 points.
     *
     * @param x where the points lie, such as times, in any order, may be none
     * @param y what they measure, paired by position
     * @param level the level of the interval, above 0 and below 1
     * @return the line
     * @throws IllegalArgumentException if the columns differ in length or hold more than 10,000 points,
     *     {@link Moments#add} refuses a number, or the level is not within 0 and 1
     */
    public static TheilSen of(double[] x, double[] y, double level) {
        ConfidenceInterval.checkLevel(level);
        Finite.checkPaired(x, y);
        if (x.length > MOST_POINTS) {
            throw new IllegalArgumentException("too many points for all their slopes: " + x.length);
        }
        // The magnitudes that can be summed are also those whose quotients can be kept.
        Finite.checkSummable(x);
        Finite.checkSummable(y);
        double[] slopes = slopes(x, y);
        if (slopes.length == 0) {
            return new TheilSen(x.length, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
        }
        Arrays.sort(slopes);
        double slope = Quantiles.ofSorted(slopes).median().orElseThrow();
        double intercept = Quantiles.of(y).median().orElseThrow()
                - slope * Quantiles.of(x).median().orElseThrow();
        return new TheilSen(
                x.length, OptionalDouble.of(slope), OptionalDouble.of(intercept), interval(slopes, x, y, level));
    }

    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int size = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                if (x[i] != x[j]) {
                    slopes[size++] = (y[i] - y[j]) / (x[i] - x[j]);
                }
            }
        }
        return size == slopes.length ? slopes : Arrays.copyOf(slopes, size);
    }

    private static Optional<ConfidenceInterval> interval(double[] sorted, double[] x, double[] y, double level) {
        double spread = Concordance.spread(x.length)
                - Ranks.of(x).overTies(Concordance::spread)
                - Ranks.of(y).overTies(Concordance::spread);
        double reach = StandardNormal.reach(level) * Math.sqrt(Math.max(0, spread) / 18);
        int low = (int) Math.rint((sorted.length - reach) / 2) - 1;
        int high = (int) Math.rint((sorted.length + reach) / 2);
        return low < 0 ? Optional.empty() : Optional.of(new ConfidenceInterval(sorted[low], sorted[high], level));
    }

    /**
     * How many points there are.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * How much y grows with x.
     *
     * @return the slope, in units of y per unit of x; empty without two different x
     */
    public OptionalDouble slope() {
        return slope;
    }

    /**
     * Where the line meets x = 0: the median of y less the slope times the median of x.
     *
     * @return the intercept, in the unit of y; empty without two different x
     */
    public OptionalDouble intercept() {
        return intercept;
    }

    /**
     * Sen's confidence interval of the slope.
     *
     * @return the interval; empty without a slope, and with too few points for the level
     */
    public Optional<ConfidenceInterval> interval() {
        return interval;
    }
}
