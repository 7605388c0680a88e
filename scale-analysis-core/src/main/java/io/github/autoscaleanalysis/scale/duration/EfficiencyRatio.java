package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.stats.Moments;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Seconds per something, over the runs where it can be said. A run without duration, or where that something is absent
 * or 0, is left out and counted. Immutable and safe for use by several threads.
 */
public final class EfficiencyRatio {

    private final OptionalDouble mean;
    private final OptionalDouble ratioOfSums;
    private final long count;
    private final long leftOut;
    private final long zeroDenominators;

    private EfficiencyRatio(Moments ratios, OptionalDouble ratioOfSums, long leftOut, long zeroDenominators) {
        this.mean = ratios.mean();
        this.ratioOfSums = ratioOfSums;
        this.count = ratios.count();
        this.leftOut = leftOut;
        this.zeroDenominators = zeroDenominators;
    }

    static EfficiencyRatio of(List<ScaleRun> runs, ScaleMetric denominator, double per) {
        Moments ratios = new Moments();
        Moments durations = new Moments();
        Moments sizes = new Moments();
        long zeroDenominators = 0;
        for (ScaleRun run : runs) {
            OptionalDouble seconds = run.of(ScaleMetric.DURATION);
            OptionalDouble size = run.of(denominator);
            if (seconds.isEmpty() || size.isEmpty()) {
                continue;
            }
            if (size.getAsDouble() == 0) {
                zeroDenominators++;
                continue;
            }
            ratios.add(seconds.getAsDouble() / (size.getAsDouble() / per));
            durations.add(seconds.getAsDouble());
            sizes.add(size.getAsDouble() / per);
        }
        // The means of as many runs have the ratio of the sums.
        OptionalDouble ratioOfSums = ratios.count() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        durations.mean().orElseThrow() / sizes.mean().orElseThrow());
        return new EfficiencyRatio(ratios, ratioOfSums, runs.size() - ratios.count(), zeroDenominators);
    }

    /**
     * The mean of the runs' ratios, as the reference notebook takes it.
     *
     * @return the mean, in seconds; empty if every run is left out
     */
    public OptionalDouble mean() {
        return mean;
    }

    /**
     * All seconds over all of the denominator, in which a large run counts for more than a small one.
     *
     * @return the ratio of the sums, in seconds; empty if every run is left out
     */
    public OptionalDouble ratioOfSums() {
        return ratioOfSums;
    }

    /**
     * How many runs have the ratio.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * How many runs were left out.
     *
     * @return the count, 0 or more
     */
    public long leftOut() {
        return leftOut;
    }

    /**
     * How many of those left out have a denominator of 0.
     *
     * @return the count, 0 or more, at most {@link #leftOut()}
     */
    public long zeroDenominators() {
        return zeroDenominators;
    }
}
