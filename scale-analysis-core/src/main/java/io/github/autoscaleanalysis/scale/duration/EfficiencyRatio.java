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
    private final long count;
    private final long leftOut;

    private EfficiencyRatio(OptionalDouble mean, long count, long leftOut) {
        this.mean = mean;
        this.count = count;
        this.leftOut = leftOut;
    }

    static EfficiencyRatio of(List<ScaleRun> runs, ScaleMetric denominator, double per) {
        Moments ratios = new Moments();
        for (ScaleRun run : runs) {
            OptionalDouble seconds = run.of(ScaleMetric.DURATION);
            double size = run.of(denominator).orElse(0) / per;
            if (seconds.isPresent() && size > 0) {
                ratios.add(seconds.getAsDouble() / size);
            }
        }
        return new EfficiencyRatio(ratios.mean(), ratios.count(), runs.size() - ratios.count());
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
}
