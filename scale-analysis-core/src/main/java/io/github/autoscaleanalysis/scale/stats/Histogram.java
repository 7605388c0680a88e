package io.github.autoscaleanalysis.scale.stats;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How many numbers fall into each of some bins of equal width. A bin holds its lower edge but not its upper one; the last
 * holds both, as in numpy and matplotlib. All figures have the unit of the numbers.
 *
 * <p>Degenerate cases: without numbers every bin is empty. A number below the first bin or above the last is counted as
 * outside. One that is not finite is refused.
 *
 * <p>Cost: memory and edges by the number of bins, O(log bins) to add. Not safe for use by several threads at once: give
 * each its own and merge them.
 */
public final class Histogram implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Half the width over which equal numbers are spread, as in numpy. */
    private static final double HALF = 0.5;

    /** The lower edge of each bin in ascending order, and the upper edge of the last. */
    private final double[] edges;
    /** How many numbers each bin holds. */
    private final long[] counts;
    /** How many numbers are below the first bin. */
    private long below;
    /** How many numbers are above the last bin. */
    private long above;

    private Histogram(double[] edges) {
        this.edges = edges;
        this.counts = new long[edges.length - 1];
    }

    /**
     * A bin with what it holds. Immutable and thread-safe.
     *
     * @param lower the lower edge, inclusive
     * @param upper the upper edge, exclusive but for the last bin
     * @param count how many numbers are in it
     */
    public record Bin(double lower, double upper, long count) {}

    /**
     * Empty bins from one number to another.
     *
     * @param lower the lower edge of the first bin
     * @param upper the upper edge of the last bin
     * @param bins how many bins, 1 or more
     * @return a histogram of no numbers yet
     * @throws IllegalArgumentException if there are no bins, an edge is not finite, or the edges are so close, or so far
     *     apart, that the bins would have no width or none that is finite
     */
    public static Histogram between(double lower, double upper, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("bins: " + bins);
        }
        double[] edges = edges(lower, upper, bins);
        if (!haveWidth(edges)) {
            throw new IllegalArgumentException(bins + " bins between " + lower + " and " + upper);
        }
        return new Histogram(edges);
    }

    /**
     * Bins from the smallest of some numbers to the largest, which hold them all. Numbers that are equal, or too close for
     * so many bins, have bins from 0.5 below to 0.5 above, as equal ones have in numpy. Cost: linear.
     *
     * @param bins how many bins, 1 or more
     * @param numbers the numbers, in any order, 1 or more
     * @return their histogram, to which more may be added
     * @throws IllegalArgumentException if there are no numbers, one of them is not finite, or they cannot have so many
     *     bins, see {@link #between}
     */
    public static Histogram of(int bins, double... numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("no numbers");
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double x : numbers) {
            Finite.check(x);
            min = Math.min(min, x);
            max = Math.max(max, x);
        }
        boolean spread = bins > 0 && haveWidth(edges(min, max, bins));
        Histogram histogram = spread ? between(min, max, bins) : between(min - HALF, max + HALF, bins);
        for (double x : numbers) {
            histogram.add(x);
        }
        return histogram;
    }

    private static double[] edges(double lower, double upper, int bins) {
        double[] edges = new double[bins + 1];
        double width = (upper - lower) / bins;
        for (int i = 0; i < bins; i++) {
            edges[i] = lower + i * width;
        }
        edges[bins] = upper;
        return edges;
    }

    private static boolean haveWidth(double[] edges) {
        for (int i = 1; i < edges.length; i++) {
            double width = edges[i] - edges[i - 1];
            if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same bins without numbers, such as for a part of them.
     *
     * @return a histogram of no numbers yet
     */
    public Histogram emptied() {
        return new Histogram(edges);
    }

    /**
     * Adds one number.
     *
     * @param x the number
     * @return this
     * @throws IllegalArgumentException if it is not finite; nothing is added
     */
    public Histogram add(double x) {
        Finite.check(x);
        int found = Arrays.binarySearch(edges, x + 0.0); // + 0.0, since -0 is searched below 0
        int bin = found >= 0 ? found : -found - 2;
        if (bin < 0) {
            below++;
        } else if (bin > counts.length || (bin == counts.length && found < 0)) {
            above++;
        } else {
            counts[Math.min(bin, counts.length - 1)]++;
        }
        return this;
    }

    /**
     * Adds all numbers of another histogram, as if each had been added here.
     *
     * @param other what to add; stays as it is
     * @return this
     * @throws IllegalArgumentException if it has other bins
     */
    public Histogram merge(Histogram other) {
        if (!Arrays.equals(edges, other.edges)) {
            throw new IllegalArgumentException("other bins: " + other + ", not " + this);
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        below += other.below;
        above += other.above;
        return this;
    }

    /**
     * The bins.
     *
     * @return a copy, in ascending order, the empty ones included
     */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            bins.add(new Bin(edges[i], edges[i + 1], counts[i]));
        }
        return Collections.unmodifiableList(bins);
    }

    /**
     * How many numbers the bins hold.
     *
     * @return the count, 0 or more, without those outside
     */
    public long count() {
        return Arrays.stream(counts).sum();
    }

    /**
     * How many numbers are below the first bin.
     *
     * @return the count, 0 or more
     */
    public long below() {
        return below;
    }

    /**
     * How many numbers are above the last bin.
     *
     * @return the count, 0 or more
     */
    public long above() {
        return above;
    }

    /** {@return the number of bins and where they begin and end} */
    @Override
    public String toString() {
        return counts.length + " bins from " + edges[0] + " to " + edges[counts.length];
    }
}
