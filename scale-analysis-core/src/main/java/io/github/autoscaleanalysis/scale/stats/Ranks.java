package io.github.autoscaleanalysis.scale.stats;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The order of a column's values, equal ones together; -0.0 is 0.0. No boxing: two arrays of the column's length. */
final class Ranks {

    /** The group of each value, the smallest being 0. */
    private final int[] groups;
    /** How many values are in lower groups, for each group; and the number of values at the end. */
    private final int[] starts;

    private Ranks(int[] groups, int[] starts) {
        this.groups = groups;
        this.starts = starts;
    }

    /** Orders a column. Refuses what is not finite. Cost: a sort and a search per value. */
    static Ranks of(double[] values) {
        int n = values.length;
        double[] distinct = new double[n];
        for (int i = 0; i < n; i++) {
            Finite.check(values[i]);
            distinct[i] = values[i] + 0.0;
        }
        Arrays.sort(distinct);
        int[] starts = new int[n + 1];
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || distinct[i] != distinct[size - 1]) {
                starts[size] = i;
                distinct[size++] = distinct[i];
            }
        }
        starts[size] = n;
        int[] groups = new int[n];
        for (int i = 0; i < n; i++) {
            groups[i] = Arrays.binarySearch(distinct, 0, size, values[i] + 0.0);
        }
        return new Ranks(groups, Arrays.copyOf(starts, size + 1));
    }

    int count() {
        return groups.length;
    }

    int group(int position) {
        return groups[position];
    }

    boolean hasTies() {
        return starts.length <= groups.length;
    }

    /** Twice the rank, from 1, of a value; that of equal values is the mean of theirs. Whole. */
    long twice(int position) {
        int group = groups[position];
        return (long) starts[group] + starts[group + 1] + 1;
    }

    /** Twice the ranks of all values; exact, whatever the ties. */
    double[] twice() {
        double[] twice = new double[groups.length];
        Arrays.setAll(twice, this::twice);
        return twice;
    }

    /** A sum over the groups of equal values of a term in their size, which is 0 for a size of 1. */
    double overTies(DoubleUnaryOperator term) {
        double sum = 0;
        for (int group = 0; group + 1 < starts.length; group++) {
            int size = starts[group + 1] - starts[group];
            sum += size > 1 ? term.applyAsDouble(size) : 0;
        }
        return sum;
    }

    /** How many pairs of equal values there are. */
    long tiedPairs() {
        long pairs = 0;
        for (int group = 0; group + 1 < starts.length; group++) {
            long size = (long) starts[group + 1] - starts[group];
            pairs += size * (size - 1) / 2;
        }
        return pairs;
    }
}
