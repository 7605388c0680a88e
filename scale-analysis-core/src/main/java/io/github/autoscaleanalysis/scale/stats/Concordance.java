package io.github.autoscaleanalysis.scale.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How many pairs of rows two columns put in the same order, less how many in opposite order: Kendall's S, with its
 * τ-b and its p-value. Cost: O(n log n). Source: Knight, "A computer method for calculating Kendall's tau with
 * ungrouped data" (1966). Own code, since commons-math3 gives τ-b alone, without S, ties or p, and boxes every pair.
 */
final class Concordance {

    /** Up to this many rows without ties the p-value is exact, as in scipy. */
    private static final int EXACT_UP_TO = 33;

    private final Ranks x;
    private final Ranks y;
    private final long s;

    private Concordance(Ranks x, Ranks y, long s) {
        this.x = x;
        this.y = y;
        this.s = s;
    }

    static Concordance of(double[] xs, double[] ys) {
        Finite.checkPaired(xs, ys);
        Ranks x = Ranks.of(xs);
        Ranks y = Ranks.of(ys);
        int n = xs.length;
        long[] rows = new long[n];
        Arrays.setAll(rows, i -> ((long) x.group(i) << 32) | y.group(i));
        Arrays.sort(rows);
        long tiedInBoth = 0;
        int same = 0;
        int[] inOrderOfX = new int[n];
        for (int i = 0; i < n; i++) {
            same = i > 0 && rows[i] == rows[i - 1] ? same + 1 : 0;
            tiedInBoth += same;
            inOrderOfX[i] = (int) rows[i];
        }
        long discordant = inversions(inOrderOfX, new int[n], 0, n);
        long untied = pairs(n) - x.tiedPairs() - y.tiedPairs() + tiedInBoth;
        return new Concordance(x, y, untied - 2 * discordant);
    }

    long s() {
        return s;
    }

    /** τ-b; empty where a column is constant or shorter than two. */
    OptionalDouble tau() {
        double pairs = (double) (pairs(x.count()) - x.tiedPairs()) * (pairs(y.count()) - y.tiedPairs());
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(-1, Math.min(1, s / Math.sqrt(pairs))));
    }

    NullDistribution distribution() {
        return x.hasTies() || y.hasTies() || x.count() > EXACT_UP_TO ? NullDistribution.NORMAL : NullDistribution.EXACT;
    }

    /** The two-sided p-value, with what the normal approximation takes off |S| for continuity; empty as τ-b is. */
    OptionalDouble pValue(int continuity) {
        if (tau().isEmpty()) {
            return OptionalDouble.empty();
        }
        if (distribution() == NullDistribution.EXACT) {
            int fewer = (int) ((pairs(x.count()) - Math.abs(s)) / 2);
            return OptionalDouble.of(Math.min(1, 2 * atMostInversions(x.count(), fewer)));
        }
        double z = Math.max(0, Math.abs(s) - continuity) / Math.sqrt(variance());
        return OptionalDouble.of(StandardNormal.twoSided(z));
    }

    /** The variance of S where order means nothing. Source: Kendall, "Rank Correlation Methods" (1970), 4.10. */
    private double variance() {
        double n = x.count();
        double all = spread(n) - x.overTies(Concordance::spread) - y.overTies(Concordance::spread);
        double two = 2.0 * x.tiedPairs() * y.tiedPairs() / (n * (n - 1));
        double three = x.overTies(Concordance::triples) * y.overTies(Concordance::triples);
        return all / 18 + two + (three == 0 ? 0 : three / (9 * n * (n - 1) * (n - 2)));
    }

    /** 18 times the variance of S of so many rows without ties. */
    static double spread(double t) {
        return t * (t - 1) * (2 * t + 5);
    }

    private static double triples(double t) {
        return t * (t - 1) * (t - 2);
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    /** Sorts a range and says how many pairs stood in the wrong order. */
    private static long inversions(int[] a, int[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(a, spare, from, middle) + inversions(a, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || (left < middle && a[left] <= a[right])) {
                spare[i] = a[left++];
            } else {
                spare[i] = a[right++];
                count += middle - left;
            }
        }
        System.arraycopy(spare, from, a, from, to - from);
        return count;
    }

    /** The share of the orders of n rows that have so many inversions or fewer; only positive terms, so no digits lost. */
    private static double atMostInversions(int n, int most) {
        double[] shares = new double[most + 1];
        shares[0] = 1;
        for (int rows = 2; rows <= n; rows++) {
            for (int inversions = most; inversions >= 0; inversions--) {
                double sum = 0;
                for (int by = Math.min(rows - 1, inversions); by >= 0; by--) {
                    sum += shares[inversions - by];
                }
                shares[inversions] = sum / rows;
            }
        }
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }
}
