package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.TwoSamples;
import java.util.OptionalDouble;

/**
 * One metric of two sets of runs, and p-values that allow for the other metrics being compared too.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class MetricComparison {

    private final ScaleMetric metric;
    private final TwoSamples samples;
    private final long leftOut;
    private final OptionalDouble adjustedWelchPValue;
    private final OptionalDouble adjustedMannWhitneyPValue;

    MetricComparison(
            ScaleMetric metric,
            TwoSamples samples,
            long leftOut,
            OptionalDouble adjustedWelchPValue,
            OptionalDouble adjustedMannWhitneyPValue) {
        this.metric = metric;
        this.samples = samples;
        this.leftOut = leftOut;
        this.adjustedWelchPValue = adjustedWelchPValue;
        this.adjustedMannWhitneyPValue = adjustedMannWhitneyPValue;
    }

    /**
     * The metric.
     *
     * @return what was measured
     */
    public ScaleMetric metric() {
        return metric;
    }

    /**
     * The runs' figures beside the baseline's: difference, Welch's t, Mann–Whitney U, Hedges' g and Cliff's δ, all with
     * the sign of runs less baseline, or why there are none.
     *
     * @return the comparison, in the metric's unit
     */
    public TwoSamples samples() {
        return samples;
    }

    /**
     * How many runs of both sides lack the figure.
     *
     * @return the count, 0 or more
     */
    public long leftOut() {
        return leftOut;
    }

    /**
     * The p-value of Welch's test after Holm, over the metrics that have one.
     *
     * @return the adjusted p-value, 0 to 1; empty where there is no test
     */
    public OptionalDouble adjustedWelchPValue() {
        return adjustedWelchPValue;
    }

    /**
     * The p-value of the Mann–Whitney test after Holm, over the metrics that have one.
     *
     * @return the adjusted p-value, 0 to 1; empty where there is no test
     */
    public OptionalDouble adjustedMannWhitneyPValue() {
        return adjustedMannWhitneyPValue;
    }
}
