package io.github.autoscaleanalysis.scale.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * How closely the columns of a fit go along with each other, which makes their coefficients unreliable.
 *
 * <p>Immutable and safe for use by several threads. Cost: reading takes O(columns³), some tens of microseconds.
 */
public final class Collinearity {

    private final Design design;
    private final Solution solution;

    Collinearity(Design design, Solution solution) {
        this.design = design;
        this.solution = solution;
    }

    /**
     * By how much the other columns inflate the variance of each coefficient: 1 / (1 − R²) of the column on the others.
     * R² is that of a fit with an intercept if this one has one. Above 5, mostly, a coefficient says little by itself.
     *
     * @return the factors by column, each 1 or more, without unit; unmodifiable
     */
    public Map<String, Double> varianceInflation() {
        double[] factors = new double[design.columns()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = Math.max(1, solution.varianceInflation(i).doubleValue());
        }
        return Collections.unmodifiableMap(design.named(factors));
    }

    /**
     * The greatest over the smallest singular value of the columns as they are, with one of ones for the intercept. It
     * depends on the units.
     *
     * @return the condition number, 1 or more
     */
    public double conditionNumber() {
        return condition(Scaling.NONE);
    }

    /**
     * The same of columns scaled to equal length, which does not depend on the units. Source: Belsley, Kuh, Welsch,
     * "Regression Diagnostics" (1980), who call a fit harmed from 30 on.
     *
     * @return the condition number, 1 or more
     */
    public double scaledConditionNumber() {
        return condition(Scaling.UNIT_LENGTH);
    }

    /** ‖R‖ ‖R⁻¹‖ of X = QR, each from its largest singular value, since the smallest of R would be lost in doubles. */
    private double condition(Scaling scaling) {
        int columns = design.columns();
        int first = design.hasIntercept() ? 1 : 0;
        MathContext precision = solution.precision;
        BigDecimal[][] r = zeros(columns + first);
        BigDecimal[][] inverse = zeros(columns + first);
        BigDecimal[] lengths = new BigDecimal[columns + first];
        for (int i = 0; i < columns; i++) {
            lengths[i + first] = solution.squares[i].sqrt(precision);
            BigDecimal own =
                    solution.factors[i][i].divide(solution.scale, precision).sqrt(precision);
            for (int j = i; j < columns; j++) {
                r[i + first][j + first] = i == j ? own : own.multiply(solution.factors[j][i], precision);
            }
            for (int j = 0; j <= i; j++) {
                inverse[j + first][i + first] = solution.inverse[i][j].divide(own, precision);
            }
        }
        if (design.hasIntercept()) {
            lengths[0] = solution.count.sqrt(precision);
            r[0][0] = lengths[0];
            inverse[0][0] = BigDecimal.ONE.divide(lengths[0], precision);
            for (int i = 1; i <= columns; i++) {
                r[0][i] = solution.sums[i - 1].divide(lengths[0], precision);
                for (int j = 1; j <= columns; j++) {
                    BigDecimal mean = solution.sums[j - 1].divide(solution.count, precision);
                    inverse[0][i] = inverse[0][i].subtract(mean.multiply(inverse[j][i]), precision);
                }
            }
        }
        if (scaling == Scaling.UNIT_LENGTH) {
            for (int i = 0; i < lengths.length; i++) {
                for (int j = 0; j < lengths.length; j++) {
                    r[i][j] = r[i][j].divide(lengths[j], precision);
                    inverse[i][j] = inverse[i][j].multiply(lengths[i], precision);
                }
            }
        }
        return Math.max(1, norm(r).multiply(norm(inverse)).doubleValue());
    }

    /** The largest singular value, found on a matrix whose greatest entry is 1. */
    private static BigDecimal norm(BigDecimal[][] matrix) {
        BigDecimal greatest = BigDecimal.ZERO;
        for (BigDecimal[] row : matrix) {
            for (BigDecimal entry : row) {
                greatest = greatest.max(entry.abs());
            }
        }
        double[][] entries = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                entries[i][j] =
                        matrix[i][j].divide(greatest, MathContext.DECIMAL128).doubleValue();
            }
        }
        return greatest.multiply(
                BigDecimal.valueOf(new SingularValueDecomposition(new Array2DRowRealMatrix(entries, false)).getNorm()));
    }

    private static BigDecimal[][] zeros(int size) {
        BigDecimal[][] matrix = new BigDecimal[size][size];
        for (BigDecimal[] row : matrix) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
        return matrix;
    }

    private enum Scaling {
        NONE,
        UNIT_LENGTH
    }
}
