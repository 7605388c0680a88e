package io.github.autoscaleanalysis.scale.regression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An ordinary least squares fit y = intercept + Σ coefficient · x.
 *
 * <p>Immutable and safe for use by several threads; reading costs nothing.
 */
public final class Regression {

    private final long count;
    private final double intercept;
    private final Map<String, Double> coefficients;
    private final Map<String, Double> standardizedCoefficients;
    private final OptionalDouble rSquared;
    private final double residualStandardError;

    Regression(
            long count,
            double intercept,
            Map<String, Double> coefficients,
            Map<String, Double> standardizedCoefficients,
            OptionalDouble rSquared,
            double residualStandardError) {
        this.count = count;
        this.intercept = intercept;
        this.coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
        this.standardizedCoefficients = Collections.unmodifiableMap(new LinkedHashMap<>(standardizedCoefficients));
        this.rSquared = rSquared;
        this.residualStandardError = residualStandardError;
    }

    /**
     * How many rows were fitted.
     *
     * @return the count, more than there are coefficients
     */
    public long count() {
        return count;
    }

    /**
     * The predicted figure where every x is 0.
     *
     * @return the intercept, in the unit of y
     */
    public double intercept() {
        return intercept;
    }

    /**
     * What one more of each x adds to y.
     *
     * @return the coefficients by column, in the order of the columns, each in units of y per unit of x; unmodifiable
     */
    public Map<String, Double> coefficients() {
        return coefficients;
    }

    /**
     * What one standard deviation more of each x adds to y. The deviation is that of a population, with n, as
     * scikit-learn's {@code StandardScaler} takes it.
     *
     * @return the coefficients by column, in the order of the columns, in the unit of y; unmodifiable
     */
    public Map<String, Double> standardizedCoefficients() {
        return standardizedCoefficients;
    }

    /**
     * The share of y's variance that the fit explains.
     *
     * @return R², 0 to 1, without unit; empty if y is constant
     */
    public OptionalDouble rSquared() {
        return rSquared;
    }

    /**
     * The typical size of a residual: the root of the sum of squares over n − p − 1.
     *
     * @return the error, 0 or more, in the unit of y
     */
    public double residualStandardError() {
        return residualStandardError;
    }

    /**
     * The figure expected for a row.
     *
     * @param x a figure per column, in the order of the columns
     * @return the prediction, in the unit of y
     * @throws IllegalArgumentException if there are more or fewer figures than columns, or one is not finite
     */
    public double predict(double... x) {
        requireLength(x, coefficients.size());
        double prediction = intercept;
        int column = 0;
        for (double coefficient : coefficients.values()) {
            double figure = x[column++];
            if (!Double.isFinite(figure)) {
                throw new IllegalArgumentException("not finite: " + figure);
            }
            prediction += coefficient * figure;
        }
        return prediction;
    }

    static void requireLength(double[] x, int columns) {
        if (x.length != columns) {
            throw new IllegalArgumentException(x.length + " figures for " + columns + " columns");
        }
    }
}
