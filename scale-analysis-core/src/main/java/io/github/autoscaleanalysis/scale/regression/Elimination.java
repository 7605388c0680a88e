package io.github.autoscaleanalysis.scale.regression;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The normal equations T b = t factored as T = L D L' with as many digits as asked for, together with a bound on what
 * that rounding may have done. The bound rests on λ ≥ ((p − 1) / p)^(p − 1) det for the smallest eigenvalue λ of a
 * positive definite matrix with a unit diagonal, and on det being the product of the pivots.
 */
final class Elimination {

    private static final MathContext ROUGH = new MathContext(9);
    /** The square of the least share of its length that a column must have of its own: 1e-13. */
    private static final BigDecimal LEAST_OWN_SHARE = new BigDecimal("1e-26");

    private static final BigDecimal SURELY_BELOW_LEAST = new BigDecimal("1e-30");
    /** A figure that is this many times its possible error has all digits of a double. */
    private static final BigDecimal ENOUGH = new BigDecimal("1e20");

    final MathContext precision;
    /** L below the diagonal and D on it; the last row and column are those of the figure to explain. */
    final BigDecimal[][] factors;

    private final BigDecimal[] diagonal;
    private final int columns;
    /** A bound on the error of what was computed last, as a share of the greatest it could be. */
    private BigDecimal error;

    private int independent;
    private boolean doubtful;

    /** Factors a lower triangle, and stops before a column that is not independent or not known to be. */
    Elimination(BigDecimal[][] lowerTriangle, BigDecimal[] lengths, MathContext precision) {
        this.precision = precision;
        columns = lengths.length;
        factors = new BigDecimal[columns + 1][];
        diagonal = new BigDecimal[columns + 1];
        for (int i = 0; i <= columns; i++) {
            diagonal[i] = lowerTriangle[i][i];
            factors[i] = new BigDecimal[i + 1];
            for (int j = 0; j <= i; j++) {
                factors[i][j] = lowerTriangle[i][j].round(precision);
            }
        }
        error = BigDecimal.valueOf(30L * (columns + 1) * (columns + 1) * (columns + 1) * (columns + 1))
                .scaleByPowerOfTen(-precision.getPrecision());
        while (independent < columns && isIndependent(independent, lengths[independent])) {
            eliminate(independent);
            independent++;
        }
    }

    /** The column that is a combination of those before it, or the number of columns if there is none. */
    int firstDependent() {
        return independent;
    }

    /** Whether the error is small enough to tell whether a column is independent. */
    boolean isDecided() {
        return error.compareTo(SURELY_BELOW_LEAST) < 0;
    }

    /** A figure, or 0 if it cannot be told from the error that it may have, beside what it could be at most. */
    BigDecimal orZero(BigDecimal figure, BigDecimal most) {
        if (figure.signum() == 0
                || figure.abs().compareTo(most.multiply(error, ROUGH).multiply(ENOUGH)) >= 0) {
            return figure;
        }
        doubtful = true;
        return BigDecimal.ZERO;
    }

    /** Whether a figure was given as 0 that more digits may show not to be. */
    boolean isDoubtful() {
        return doubtful;
    }

    private boolean isIndependent(int column, BigDecimal length) {
        BigDecimal own = factors[column][column];
        return isDecided() && own.signum() > 0 && own.compareTo(length.multiply(LEAST_OWN_SHARE)) >= 0;
    }

    private void eliminate(int column) {
        BigDecimal pivot = factors[column][column];
        error = error.multiply(diagonal[column].divide(pivot, ROUGH), ROUGH);
        BigDecimal[] scaled = new BigDecimal[columns + 1];
        for (int i = column + 1; i <= columns; i++) {
            scaled[i] = factors[i][column].divide(pivot, precision);
            for (int j = column + 1; j <= i; j++) {
                factors[i][j] = factors[i][j].subtract(scaled[i].multiply(factors[j][column], precision), precision);
            }
        }
        for (int i = column + 1; i <= columns; i++) {
            factors[i][column] = scaled[i];
        }
    }
}
