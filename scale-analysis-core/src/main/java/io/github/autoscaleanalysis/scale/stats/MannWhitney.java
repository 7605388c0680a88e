package io.github.autoscaleanalysis.scale.stats;

/**
 * The Mann–Whitney U test (Wilcoxon's rank-sum test) of whether values of a sample tend to be larger than those of a
 * baseline. Exact where both have fewer than 50 values and no two values are equal, as in R; else from the normal
 * distribution with the variance corrected for ties and a continuity correction of ½. Where all values are equal, p is
 * 1, since every arrangement is as extreme as any. Own code, since commons-math3 3.6.1 corrects for neither and has no
 * exact distribution. Source: Mann and Whitney, "On a test of whether one of two random variables is stochastically
 * larger than the other" (1947).
 *
 * @param u in how many pairs the sample's value is the larger, equal ones counting ½; 0 to the product of the sizes
 * @param pValue the two-sided p-value, 0 to 1
 * @param distribution what the p-value was read from: exact or normal
 */
public record MannWhitney(double u, double pValue, NullDistribution distribution) {

    /** Each side of the exact test has fewer values than this. */
    private static final int TOO_MANY_TO_COUNT = 50;

    /**
     * Checks the figures.
     *
     * @param u in how many pairs the sample's value is the larger
     * @param pValue the two-sided p-value
     * @param distribution what the p-value was read from
     * @throws IllegalArgumentException if U is negative or the p-value is not within 0 and 1
     */
    public MannWhitney {
        if (!(u >= 0)) {
            throw new IllegalArgumentException("not a count of pairs: " + u);
        }
        Finite.checkPValue(pValue);
    }

    /** Tests; each side has a value or more. */
    static MannWhitney of(double[] sample, double[] baseline) {
        int n = sample.length;
        int m = baseline.length;
        double[] both = new double[n + m];
        System.arraycopy(sample, 0, both, 0, n);
        System.arraycopy(baseline, 0, both, n, m);
        Ranks ranks = Ranks.of(both);
        long twice = 0;
        for (int i = 0; i < n; i++) {
            twice += ranks.twice(i);
        }
        double u = (twice - (long) n * (n + 1)) / 2.0;
        return !ranks.hasTies() && Math.max(n, m) < TOO_MANY_TO_COUNT
                ? new MannWhitney(u, exact(n, m, (int) Math.min(u, (double) n * m - u)), NullDistribution.EXACT)
                : new MannWhitney(u, normal(n, m, u, ranks), NullDistribution.NORMAL);
    }

    private static double normal(double n, double m, double u, Ranks ranks) {
        double all = n + m;
        double ties = ranks.overTies(t -> t * (t * t - 1));
        double variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
        double distance = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
        return distance == 0 ? 1 : StandardNormal.twoSided(distance / Math.sqrt(variance));
    }

    /**
     * Twice the share of arrangements whose U is so small or smaller. The largest value belongs to either side, and the
     * sample's beats all of the baseline: only positive terms, so no digits are lost.
     */
    private static double exact(int n, int m, int most) {
        double[][] shares = new double[m + 1][most + 1];
        for (int j = 0; j <= m; j++) {
            shares[j][0] = 1;
        }
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                double whole = i + j;
                for (int u = most; u >= 0; u--) {
                    double ofSample = u >= j ? i / whole * shares[j][u - j] : 0;
                    shares[j][u] = ofSample + j / whole * shares[j - 1][u];
                }
            }
        }
        double sum = 0;
        for (double share : shares[m]) {
            sum += share;
        }
        return Math.min(1, 2 * sum);
    }
}
