package io.github.autoscaleanalysis.scale.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Beta;

/**
 * A sample beside a baseline: how far their means and their values are apart, and whether chance alone would put them
 * so far apart. Every sign is that of sample less baseline: positive, the sample's values are the larger.
 *
 * <p>The tests take the values of a side as independent. Successive slices of one run are not: they make p-values too
 * small and intervals too narrow, and {@link BlockBootstrap} is what serves them.
 *
 * <p>Degenerate cases: with fewer than three values a side, all but {@link #sample} and {@link #baseline} is empty;
 * where neither side deviates, {@link #welch} and {@link #hedgesG} are empty; {@link #notCompared} says why.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TwoSamples {

    private static final int FEWEST = 3;
    private static final double USUAL_LEVEL = 0.95;

    private final Summary sample;
    private final Summary baseline;
    private final Optional<WelchT> welch;
    private final Optional<MannWhitney> mannWhitney;

    private TwoSamples(Summary sample, Summary baseline, Optional<WelchT> welch, Optional<MannWhitney> mannWhitney) {
        this.sample = sample;
        this.baseline = baseline;
        this.welch = welch;
        this.mannWhitney = mannWhitney;
    }

    /**
     * Compares two samples, with a 95 % interval.
     *
     * @param sample the values in question, in any order, may be none; copied
     * @param baseline the values to compare with, of the same unit, in any order, may be none; copied
     * @return the comparison
     * @throws IllegalArgumentException if {@link Moments#add} refuses a number
     */
    public static TwoSamples of(double[] sample, double[] baseline) {
        return of(sample, baseline, USUAL_LEVEL);
    }

    /**
     * Compares two samples. Cost: a sort; for the exact test, up to a few million additions at 49 values a side.
     *
     * @param sample the values in question, in any order, may be none; copied
     * @param baseline the values to compare with, of the same unit, in any order, may be none; copied
     * @param level the level of the interval, above 0 and below 1
     * @return the comparison
     * @throws IllegalArgumentException if {@link Moments#add} refuses a number, or the level is not within 0 and 1
     */
    public static TwoSamples of(double[] sample, double[] baseline, double level) {
        ConfidenceInterval.checkLevel(level);
        Summary ofSample = Summary.of(sample);
        Summary ofBaseline = Summary.of(baseline);
        return Math.min(sample.length, baseline.length) < FEWEST
                ? new TwoSamples(ofSample, ofBaseline, Optional.empty(), Optional.empty())
                : new TwoSamples(
                        ofSample,
                        ofBaseline,
                        WelchT.of(ofSample, ofBaseline, level),
                        Optional.of(MannWhitney.of(sample, baseline)));
    }

    /**
     * The values in question.
     *
     * @return their summary
     */
    public Summary sample() {
        return sample;
    }

    /**
     * The values to compare with.
     *
     * @return their summary
     */
    public Summary baseline() {
        return baseline;
    }

    /**
     * Why figures are missing.
     *
     * @return the reason; empty if none is missing
     */
    public Optional<NotCompared> notCompared() {
        if (mannWhitney.isEmpty()) {
            return Optional.of(NotCompared.TOO_FEW_VALUES);
        }
        return welch.isEmpty() ? Optional.of(NotCompared.NO_SPREAD) : Optional.empty();
    }

    /**
     * The mean of the sample less that of the baseline.
     *
     * @return the difference, in the unit of the values; empty with fewer than three values a side
     */
    public OptionalDouble difference() {
        return mannWhitney.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        sample.mean().orElseThrow() - baseline.mean().orElseThrow());
    }

    /**
     * Whether the means differ, with the interval of their difference.
     *
     * @return Welch's test; empty with fewer than three values a side, and where neither side deviates
     */
    public Optional<WelchT> welch() {
        return welch;
    }

    /**
     * Whether the values of one side tend to be larger, by their ranks.
     *
     * @return the Mann–Whitney test; empty with fewer than three values a side
     */
    public Optional<MannWhitney> mannWhitney() {
        return mannWhitney;
    }

    /**
     * The difference of the means in pooled standard deviations, corrected for its bias in small samples by the exact
     * factor. Source: Hedges, "Distribution theory for Glass's estimator of effect size and related estimators" (1981).
     *
     * @return Hedges' g, without unit; empty with fewer than three values a side, and where neither side deviates
     */
    public OptionalDouble hedgesG() {
        if (welch.isEmpty()) {
            return OptionalDouble.empty();
        }
        double n = sample.count() - 1;
        double m = baseline.count() - 1;
        double freedom = n + m;
        double pooled = StrictMath.hypot(
                sample.standardDeviation().orElseThrow() * Math.sqrt(n / freedom),
                baseline.standardDeviation().orElseThrow() * Math.sqrt(m / freedom));
        // Γ(f/2) / (√(f/2) Γ((f−1)/2)), by the beta function, whose logarithm stays small where those of Γ do not.
        double unbiased = Math.sqrt(Math.PI / (freedom / 2)) / StrictMath.exp(Beta.logBeta((freedom - 1) / 2, 0.5));
        return OptionalDouble.of(difference().orElseThrow() / pooled * unbiased);
    }

    /**
     * How much more often a value of the sample is the larger of a pair than the smaller. Source: Cliff, "Dominance
     * statistics" (1993).
     *
     * @return Cliff's δ, −1 to 1: 1 if all values of the sample are larger than all of the baseline; empty with fewer
     *     than three values a side
     */
    public OptionalDouble cliffDelta() {
        double pairs = (double) sample.count() * baseline.count();
        return mannWhitney.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((2 * mannWhitney.get().u() - pairs) / pairs);
    }
}
