package io.github.autoscaleanalysis.scale.stats;

import java.util.List;

/**
 * A figure with the interval that resampling gives it.
 *
 * @param estimate the figure of the values themselves
 * @param interval the percentile interval, in the unit of the figure; it need not hold the estimate
 * @param blockLengths how many successive values stayed together, for each series in its place
 * @param resamples how often the series were resampled
 * @param seed what the random numbers were started from
 */
public record BootstrapInterval(
        double estimate, ConfidenceInterval interval, List<Integer> blockLengths, int resamples, long seed) {

    /**
     * Checks the figure and copies the lengths.
     *
     * @param estimate the figure of the values themselves
     * @param interval the percentile interval
     * @param blockLengths how many successive values stayed together
     * @param resamples how often the series were resampled
     * @param seed what the random numbers were started from
     * @throws IllegalArgumentException if the estimate is not finite
     */
    public BootstrapInterval {
        Finite.check(estimate);
        blockLengths = List.copyOf(blockLengths);
    }
}
