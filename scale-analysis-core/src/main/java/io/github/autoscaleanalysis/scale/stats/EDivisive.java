package io.github.autoscaleanalysis.scale.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds where values in order of time begin to be distributed otherwise, in mean, spread or shape: splits where the
 * energy distance of the two sides is largest, then the segments in turn, as long as values in random order within the
 * segments seldom give a distance as large. Source: Matteson and James, "A nonparametric approach for multiple change
 * point analysis of multivariate data" (2014), with α = 1.
 *
 * <p>Takes values as independent but for the changes: where successive ones are correlated, a drift may be found as a
 * change. The same seed gives the same bits on every JDK.
 *
 * <p>Immutable and safe for use by several threads. Cost: n² × permutations × (change points + 1), memory in n.
 */
public final class EDivisive {

    private static final double USUAL_SIGNIFICANCE = 0.05;
    private static final int USUAL_PERMUTATIONS = 199;
    private static final int USUAL_SEGMENT = 5;

    /** Distances that are equal but for rounding count as equal: the sums are added up in the values' order. */
    private static final double ROUNDING = 1e-9;

    private final long seed;
    private final double significance;
    private final int permutations;
    private final int shortest;

    private EDivisive(long seed, double significance, int permutations, int shortest) {
        this.seed = seed;
        this.significance = significance;
        this.permutations = permutations;
        this.shortest = shortest;
    }

    /**
     * A significance of 0.05, 199 permutations, segments of 5 values or more.
     *
     * @param seed what the random numbers start from, any number
     * @return the search
     */
    public static EDivisive seeded(long seed) {
        return new EDivisive(seed, USUAL_SIGNIFICANCE, USUAL_PERMUTATIONS, USUAL_SEGMENT);
    }

    /**
     * Chooses how small the p-value of a change point must be.
     *
     * @param largest the largest p-value of a change point, above 0 and below 1; not below 1 / (permutations + 1)
     * @return a copy
     * @throws IllegalArgumentException if the number is not within 0 and 1
     */
    public EDivisive withSignificance(double largest) {
        if (!(largest > 0 && largest < 1)) {
            throw new IllegalArgumentException("not a significance between 0 and 1: " + largest);
        }
        return new EDivisive(seed, largest, permutations, shortest);
    }

    /**
     * Chooses how often to put the values in random order for each p-value.
     *
     * @param count the number of permutations, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if the number is below 1
     */
    public EDivisive withPermutations(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("not a number of permutations: " + count);
        }
        return new EDivisive(seed, significance, count, shortest);
    }

    /**
     * Chooses how long a stretch between two change points must be.
     *
     * @param values the number of values, 2 or more
     * @return a copy
     * @throws IllegalArgumentException if the number is below 2
     */
    public EDivisive withShortestSegment(int values) {
        if (values < 2) {
            throw new IllegalArgumentException("too short for a segment: " + values);
        }
        return new EDivisive(seed, significance, permutations, values);
    }

    /**
     * Searches values. Equal values have no change point; of values fewer than two segments, none is looked for.
     *
     * @param values the values in order of time, may be none
     * @return the change points
     * @throws IllegalArgumentException if {@link Moments#add} refuses a number, or the permutations are too few for any
     *     p-value to be significant
     */
    public ChangePoints of(double[] values) {
        if (1.0 / (permutations + 1) > significance) {
            throw new IllegalArgumentException(
                    "too few permutations for a significance of " + significance + ": " + permutations);
        }
        Finite.checkSummable(values);
        SplitMix64 random = new SplitMix64(seed);
        List<Integer> bounds = new ArrayList<>(List.of(0, values.length));
        List<ChangePoint> found = new ArrayList<>();
        while (true) {
            EnergySplit best = best(values, bounds);
            if (best.position() < 0) {
                return result(values, found, Optional.empty());
            }
            double pValue = pValue(values, bounds, best.statistic(), random);
            ChangePoint candidate = new ChangePoint(best.position(), best.statistic(), pValue);
            if (pValue > significance) {
                return result(values, found, Optional.of(candidate));
            }
            found.add(candidate);
            bounds.add(best.position());
            bounds.sort(Comparator.naturalOrder());
        }
    }

    private EnergySplit best(double[] values, List<Integer> bounds) {
        EnergySplit best = EnergySplit.NONE;
        for (int i = 1; i < bounds.size(); i++) {
            EnergySplit split = EnergySplit.of(values, bounds.get(i - 1), bounds.get(i), shortest);
            best = split.statistic() > best.statistic() ? split : best;
        }
        return best;
    }

    private double pValue(double[] values, List<Integer> bounds, double statistic, SplitMix64 random) {
        double[] shuffled = values.clone();
        double asLargeAs = statistic - ROUNDING * Math.abs(statistic);
        int asLarge = 0;
        for (int round = 0; round < permutations; round++) {
            for (int i = 1; i < bounds.size(); i++) {
                random.shuffle(shuffled, bounds.get(i - 1), bounds.get(i));
            }
            asLarge += best(shuffled, bounds).statistic() >= asLargeAs ? 1 : 0;
        }
        return (asLarge + 1.0) / (permutations + 1);
    }

    private static ChangePoints result(double[] values, List<ChangePoint> found, Optional<ChangePoint> rejected) {
        found.sort(Comparator.comparingInt(ChangePoint::position));
        return new ChangePoints(values.length, found, rejected);
    }
}
