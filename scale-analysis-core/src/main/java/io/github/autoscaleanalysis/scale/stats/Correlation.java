package io.github.autoscaleanalysis.scale.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Pearson's correlation of two columns of numbers. Sums are kept wider than a double and rounded once, so a column
 * correlates with itself by exactly 1.
 *
 * <p>Degenerate cases: below two pairs, or where either column is constant, there is no coefficient and no strength.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Correlation {

    private final long count;
    private final OptionalDouble coefficient;

    private Correlation(long count, OptionalDouble coefficient) {
        this.count = count;
        this.coefficient = coefficient;
    }

    /**
     * Correlates two columns. Cost: one pass.
     *
     * @param x one column, may be empty
     * @param y the other column, paired with the first by position
     * @return the correlation
     * @throws IllegalArgumentException if the columns differ in length, or {@link Moments#add} refuses a number
     */
    public static Correlation of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("columns differ in length: " + x.length + " and " + y.length);
        }
        Moments ofX = Moments.of(x);
        Moments ofY = Moments.of(y);
        ExtendedSum products = new ExtendedSum();
        for (int i = 0; i < x.length; i++) {
            products.addProduct(x[i], y[i]);
        }
        BigDecimal scatters = ofX.scatter().multiply(ofY.scatter());
        if (scatters.signum() == 0) {
            return new Correlation(x.length, OptionalDouble.empty());
        }
        double r = products.value()
                .multiply(BigDecimal.valueOf(x.length))
                .subtract(ofX.sum().multiply(ofY.sum()))
                .divide(scatters.sqrt(MathContext.DECIMAL128), MathContext.DECIMAL128)
                .doubleValue();
        return new Correlation(x.length, OptionalDouble.of(Math.max(-1, Math.min(1, r))));
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
     * Pearson's r, without unit.
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
}
