package io.github.autoscaleanalysis.scale.stats;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * Intervals for figures of series whose successive values are correlated, such as the slices of a run. A series is
 * resampled by blocks of successive values, wrapping from its end to its start so that each value is equally likely
 * (circular block bootstrap), and the interval is cut from the resampled figures' quantiles (percentile interval).
 * Source: Politis and Romano, "A circular block-resampling procedure for stationary data" (1992).
 *
 * <p>Holds for series without trend, and only nearly: 95 % intervals of the mean, with blocks of n^⅓, held the true mean
 * in this many % of 1500 simulated series of 10, 30, 100 and 300 values: 84, 91, 93, 93 of independent values; 67, 81,
 * 86, 91 where neighbours correlate by 0.5; 47, 63, 75, 81 by 0.8. So choose longer blocks where neighbours correlate
 * strongly, and do not trust the interval of a short series. The same seed gives the same bits on every JDK.
 *
 * <p>Degenerate cases: a series of fewer than three values has no interval; that of a constant series has no width.
 *
 * <p>Immutable and safe for use by several threads. Cost: resamples × (values and the statistic).
 */
public final class BlockBootstrap {

    private static final int FEWEST = 3;
    private static final int USUAL_RESAMPLES = 2000;
    private static final double USUAL_LEVEL = 0.95;

    private final long seed;
    private final OptionalInt blockLength;
    private final int resamples;
    private final double level;

    private BlockBootstrap(long seed, OptionalInt blockLength, int resamples, double level) {
        this.seed = seed;
        this.blockLength = blockLength;
        this.resamples = resamples;
        this.level = level;
    }

    /**
     * Blocks of n^⅓ values, rounded up, for a series of n; 2000 resamples; a level of 0.95.
     *
     * @param seed what the random numbers start from, any number
     * @return the bootstrap
     */
    public static BlockBootstrap seeded(long seed) {
        return new BlockBootstrap(seed, OptionalInt.empty(), USUAL_RESAMPLES, USUAL_LEVEL);
    }

    /**
     * Chooses the length of blocks: long enough that values so far apart are hardly correlated.
     *
     * @param values how many successive values stay together, 1 or more; 1 takes them as independent
     * @return a copy
     * @throws IllegalArgumentException if the length is below 1
     */
    public BlockBootstrap withBlockLength(int values) {
        if (values < 1) {
            throw new IllegalArgumentException("not a block length: " + values);
        }
        return new BlockBootstrap(seed, OptionalInt.of(values), resamples, level);
    }

    /**
     * Chooses how often to resample: the more, the less the interval depends on the seed.
     *
     * @param count the number of resamples, 1 or more, and enough that each tail of the interval holds one
     * @return a copy
     * @throws IllegalArgumentException if the number is below 1
     */
    public BlockBootstrap withResamples(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("not a number of resamples: " + count);
        }
        return new BlockBootstrap(seed, blockLength, count, level);
    }

    /**
     * Chooses the level of the interval.
     *
     * @param share the level, above 0 and below 1
     * @return a copy
     * @throws IllegalArgumentException if the level is not within 0 and 1
     */
    public BlockBootstrap withLevel(double share) {
        ConfidenceInterval.checkLevel(share);
        return new BlockBootstrap(seed, blockLength, resamples, share);
    }

    /**
     * The interval of the mean of a sample less the mean of a baseline, both in order of time, resampled separately.
     *
     * @param sample the values in question
     * @param baseline the values to compare with, of the same unit
     * @return the difference with its interval; empty with fewer than three values a side
     * @throws IllegalArgumentException if {@link Moments#add} refuses a number, a series is shorter than the chosen
     *     blocks, or the resamples are too few for the level
     */
    public Optional<BootstrapInterval> differenceOfMeans(double[] sample, double[] baseline) {
        return difference(sample, baseline, BlockBootstrap::mean);
    }

    /**
     * The interval of a statistic of a sample less that of a baseline, both in order of time, resampled separately.
     *
     * @param sample the values in question
     * @param baseline the values to compare with
     * @param statistic the figure of a series; may reorder the array it is given but not keep it
     * @return the difference with its interval; empty with fewer than three values a side
     * @throws IllegalArgumentException if {@link Moments#add} refuses a number, a series is shorter than the chosen
     *     blocks, the resamples are too few for the level, or a figure is not finite
     */
    public Optional<BootstrapInterval> difference(
            double[] sample, double[] baseline, ToDoubleFunction<double[]> statistic) {
        return resampled(
                List.of(sample, baseline),
                series -> statistic.applyAsDouble(series.get(0)) - statistic.applyAsDouble(series.get(1)));
    }

    /**
     * The interval of a statistic of one series in order of time.
     *
     * @param series the values
     * @param statistic the figure of a series; may reorder the array it is given but not keep it
     * @return the figure with its interval; empty with fewer than three values
     * @throws IllegalArgumentException if {@link Moments#add} refuses a number, the series is shorter than the chosen
     *     blocks, the resamples are too few for the level, or a figure is not finite
     */
    public Optional<BootstrapInterval> of(double[] series, ToDoubleFunction<double[]> statistic) {
        return resampled(List.of(series), all -> statistic.applyAsDouble(all.get(0)));
    }

    private Optional<BootstrapInterval> resampled(List<double[]> series, ToDoubleFunction<List<double[]>> figure) {
        if (resamples * (1 - level) / 2 < 1) {
            throw new IllegalArgumentException("too few resamples for a level of " + level + ": " + resamples);
        }
        series.forEach(Finite::checkSummable);
        if (series.stream().anyMatch(values -> values.length < FEWEST)) {
            return Optional.empty();
        }
        List<Integer> lengths = series.stream().map(this::blockLengthOf).toList();
        List<double[]> drawn = series.stream().map(double[]::clone).toList();
        double estimate = figure.applyAsDouble(drawn);
        SplitMix64 random = new SplitMix64(seed);
        double[] figures = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            for (int j = 0; j < drawn.size(); j++) {
                draw(series.get(j), drawn.get(j), lengths.get(j), random);
            }
            figures[i] = figure.applyAsDouble(drawn);
        }
        Quantiles quantiles = Quantiles.of(figures);
        ConfidenceInterval interval = new ConfidenceInterval(
                quantiles.at((1 - level) / 2).orElseThrow(),
                quantiles.at((1 + level) / 2).orElseThrow(),
                level);
        return Optional.of(new BootstrapInterval(estimate, interval, lengths, resamples, seed));
    }

    /** Fills an array with blocks of a series, the last one cut. */
    private static void draw(double[] series, double[] drawn, int length, SplitMix64 random) {
        int n = series.length;
        for (int filled = 0; filled < n; filled += length) {
            int from = random.below(n);
            for (int i = 0; i < Math.min(length, n - filled); i++) {
                drawn[filled + i] = series[(from + i) % n];
            }
        }
    }

    private int blockLengthOf(double[] series) {
        if (blockLength.isPresent()) {
            int length = blockLength.getAsInt();
            if (length > series.length) {
                throw new IllegalArgumentException("blocks of " + length + " in a series of " + series.length);
            }
            return length;
        }
        long length = 1;
        while (length * length * length < series.length) {
            length++;
        }
        return (int) length;
    }

    private static double mean(double[] series) {
        return Moments.of(series).mean().orElseThrow();
    }
}
