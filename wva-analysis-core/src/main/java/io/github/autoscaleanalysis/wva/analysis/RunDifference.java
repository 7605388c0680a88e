package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.scale.stats.BootstrapInterval;
import io.github.autoscaleanalysis.scale.stats.TwoSamples;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a run differs from the baseline in one series of one latency. A series has one value a cycle and model: what a
 * log says of a model more than once a cycle, such as by each of its variants, is one value, their mean. Values of a
 * model are in order of time, one model after the other. Immutable and thread-safe.
 *
 * <p>The tests take values as independent, which successive ones of a run are not: their p-values are too small. The
 * interval takes successive values together, see {@link WvaComparison#differences}.
 *
 * @param run the run's name
 * @param series what is tested
 * @param metric of which latency
 * @param samples the run beside the baseline, in ms, with Welch's and the Mann–Whitney test where there are enough values
 * @param welchAdjusted Welch's p-value adjusted by Holm for all tests of the comparison; empty where there is no test
 * @param mannWhitneyAdjusted the Mann–Whitney p-value adjusted likewise; empty where there is no test
 * @param interval the 95 % interval of the difference of means by the circular block bootstrap, in ms, with its seed and
 *     block length; empty with fewer than three values a side
 */
public record RunDifference(
        String run,
        ComparedSeries series,
        LatencyMetric metric,
        TwoSamples samples,
        OptionalDouble welchAdjusted,
        OptionalDouble mannWhitneyAdjusted,
        Optional<BootstrapInterval> interval) {

    /** Where an adjusted p-value begins to speak for a difference; the interval's level is its complement. */
    private static final double SIGNIFICANT = 0.05;

    /**
     * Whether the difference is more than chance: an interval speaks for one if it does not hold 0, a test if its
     * adjusted p-value is below 0.05.
     *
     * @return shown only if the interval and both tests, as far as they exist, agree
     */
    public Evidence evidence() {
        if (interval.isEmpty()) {
            return Evidence.NOT_ENOUGH;
        }
        double low = interval.get().interval().low();
        double high = interval.get().interval().high();
        boolean apart = low > 0 || high < 0;
        boolean means = welchAdjusted.orElse(apart ? 0 : 1) < SIGNIFICANT;
        boolean ranks = mannWhitneyAdjusted.orElse(1) < SIGNIFICANT;
        if (apart && means && ranks) {
            return Evidence.SHOWN;
        }
        return apart || means || ranks ? Evidence.UNCERTAIN : Evidence.NOT_SHOWN;
    }
}
