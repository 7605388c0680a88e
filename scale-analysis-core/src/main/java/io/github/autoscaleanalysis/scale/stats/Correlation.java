package io.github.autoscaleanalysis.scale.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Beta;

/**
 * The correlation of two columns of numbers: a coefficient, and how likely chance alone gives one as large. Pearson's
 * sums are exact and the coefficient is rounded once, so a column correlates with itself by exactly 1.
 *
 * <p>The p-value is two-sided. Pearson's and Spearman's are read from Student's t with n − 2 degrees of freedom, as in
 * scipy; for Spearman that is an approximation. Kendall's is exact up to 33 pairs without equal values, else from the
 * normal distribution with Kendall's variance for ties and no continuity correction, as in scipy.
 *
 * <p>Degenerate cases: below two pairs, or where either column is constant, there is no coefficient, strength or
 * p-value; two pairs have a coefficient, and a p-value (of 1) only by Kendall.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Correlation {

    private final CorrelationMethod method;
    private final long count;
    private final OptionalDouble coefficient;
    private final OptionalDouble pValue;
    private final NullDistribution distribution;

    private Correlation(
            CorrelationMethod method,
            long count,
            OptionalDouble coefficient,
            OptionalDouble pValue,
            NullDistribution distribution) {
        this.method = method;
        this.count = count;
        this.coefficient = coefficient;
        this.pValue = pValue;
        this.distribution = distribution;
    }

    /**
     * Correlates two columns by Pearson's r. Cost: one pass.
     *
     * @param x one column, may be empty
     * @param y the other column, paired with the first by position
     * @return the correlation
     * @throws IllegalArgumentException if the columns differ in length, or {@link Moments#add} refuses a number
     */
    public static Correlation of(double[] x, double[] y) {
        return of(x, y, CorrelationMethod.PEARSON);
    }

    /**
     * Correlates two columns. Cost: one pass for Pearson's r, else O(n log n).
     *
     * @param x one column, may be empty
     * @param y the other column, paired with the first by position
     * @param method which coefficient
     * @return the correlation
     * @throws IllegalArgumentException if the columns differ in length, a number is not finite, or, for Pearson's r,
     *     {@link Moments#add} refuses it
     */
    public static Correlation of(double[] x, double[] y, CorrelationMethod method) {
        Finite.checkPaired(x, y);
        return switch (method) {
            case PEARSON -> linear(method, x, y);
            case SPEARMAN -> linear(method, Ranks.of(x).twice(), Ranks.of(y).twice());
            case KENDALL -> {
                Concordance pairs = Concordance.of(x, y);
                yield new Correlation(method, x.length, pairs.tau(), pairs.pValue(0), pairs.distribution());
            }
        };
    }

    private static Correlation linear(CorrelationMethod method, double[] x, double[] y) {
        OptionalDouble r = pearson(x, y);
        return new Correlation(method, x.length, r, studentP(r, x.length), NullDistribution.STUDENT_T);
    }

    private static OptionalDouble pearson(double[] x, double[] y) {
        JointMoments moments = new JointMoments(2);
        for (int i = 0; i < x.length; i++) {
            moments.add(x[i], y[i]);
        }
        return moments.correlation(0, 1);
    }

    /** Student's t of r is beyond ±|t| as often as a beta variable is below df / (df + t²), which is 1 − r². */
    private static OptionalDouble studentP(OptionalDouble r, int n) {
        if (r.isEmpty() || n < 3) {
            return OptionalDouble.empty();
        }
        double unexplained = (1 - r.getAsDouble()) * (1 + r.getAsDouble());
        return OptionalDouble.of(Beta.regularizedBeta(unexplained, (n - 2) / 2.0, 0.5));
    }

    /**
     * Which coefficient this is.
     *
     * @return the method
     */
    public CorrelationMethod method() {
        return method;
    }

    /**
     * How many pairs were correlated.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * The coefficient, without unit: Pearson's r, Spearman's ρ or Kendall's τ-b.
     *
     * @return the coefficient, −1 to 1; empty below two pairs and where a column is constant
     */
    public OptionalDouble coefficient() {
        return coefficient;
    }

    /**
     * The coefficient in a word, by its magnitude.
     *
     * @return the strength; empty where there is no coefficient
     */
    public Optional<Strength> strength() {
        return coefficient.isPresent() ? Optional.of(Strength.of(coefficient.getAsDouble())) : Optional.empty();
    }

    /**
     * How likely columns that have nothing to do with each other give a coefficient of this magnitude or more, of
     * either sign.
     *
     * @return the two-sided p-value, 0 to 1; empty where there is no coefficient, and for Pearson and Spearman below
     *     three pairs
     */
    public OptionalDouble pValue() {
        return pValue;
    }

    /**
     * What the p-value was read from.
     *
     * @return the distribution; empty where there is no p-value
     */
    public Optional<NullDistribution> distribution() {
        return pValue.isPresent() ? Optional.of(distribution) : Optional.empty();
    }
}
