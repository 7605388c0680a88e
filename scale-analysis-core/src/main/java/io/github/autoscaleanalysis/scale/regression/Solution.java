package io.github.autoscaleanalysis.scale.regression;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/** A fit before rounding: coefficients, sums of squares, and what the spread of the columns says of any row. */
final class Solution implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Digits to solve in: 60 but where columns are so close, or figures so near to 0, that these do not suffice. */
    private static final int[] DIGITS = {60, 240, 960};

    static final MathContext USUAL_PRECISION = new MathContext(DIGITS[0]);

    /** Whether there is an intercept, so that columns count by how they deviate from their means. */
    final boolean centred;
    /** Rows. */
    final BigDecimal count;
    /** The precision of everything here. */
    final MathContext precision;
    /** The intercept, or 0. */
    final BigDecimal intercept;
    /** A coefficient per column. */
    final BigDecimal[] coefficients;
    /** The sum of each column. */
    final BigDecimal[] sums;
    /** The sum of squares of each column. */
    final BigDecimal[] squares;
    /** The sum of squared residuals; exactly 0 if it is below the error of 960 digits. */
    final BigDecimal residual;
    /** The sum of squared deviations of the figure to explain from its mean, or from 0 without an intercept. */
    final BigDecimal total;
    /** What the normal equations are multiplied by: the rows beside an intercept, else 1. */
    final BigDecimal scale;
    /** The diagonal of the normal equations. */
    final BigDecimal[] spread;
    /** L, lower triangular with a unit diagonal that is not kept, and D, of normal equations L D L'. */
    final BigDecimal[][] factors;
    /** The inverse of L, with its diagonal. */
    final BigDecimal[][] inverse;

    private Solution(Design design, RowSums rows, BigDecimal[][] equations, Elimination elimination) {
        precision = elimination.precision;
        count = BigDecimal.valueOf(rows.count());
        centred = design.hasIntercept();
        scale = centred ? count : BigDecimal.ONE;
        factors = elimination.factors;
        int columns = design.columns();
        sums = new BigDecimal[columns];
        squares = new BigDecimal[columns];
        spread = new BigDecimal[columns];
        for (int i = 0; i < columns; i++) {
            sums[i] = rows.sum(i);
            squares[i] = rows.productSum(i, i);
            spread[i] = equations[i][i];
        }
        total = equations[columns][columns].divide(scale, precision);
        BigDecimal left = factors[columns][columns];
        residual = elimination.orZero(left, equations[columns][columns]).divide(scale, precision);
        coefficients = substitute(elimination);
        intercept = centred ? intercept(rows.sum(columns), elimination) : BigDecimal.ZERO;
        inverse = invert();
    }

    /** Solves for these rows. */
    static Solution of(Design design, RowSums rows) {
        if (rows.count() <= design.coefficients()) {
            throw UnfittableException.tooFewRows(rows.count(), design.coefficients());
        }
        BigDecimal[][] equations = equations(design, rows);
        BigDecimal[] lengths = new BigDecimal[design.columns()];
        BigDecimal scale = design.hasIntercept() ? BigDecimal.valueOf(rows.count()) : BigDecimal.ONE;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = rows.productSum(i, i).multiply(scale);
            if (design.hasIntercept() && equations[i][i].signum() == 0) {
                throw UnfittableException.constant(design.name(i));
            }
        }
        for (int digits : DIGITS) {
            boolean last = digits == DIGITS[DIGITS.length - 1];
            Elimination elimination = new Elimination(equations, lengths, new MathContext(digits));
            int dependent = elimination.firstDependent();
            if (dependent < lengths.length) {
                if (last || elimination.isDecided()) {
                    throw UnfittableException.collinear(design.name(dependent));
                }
            } else {
                Solution solution = new Solution(design, rows, equations, elimination);
                if (last || !elimination.isDoubtful()) {
                    return solution;
                }
            }
        }
        throw new IllegalStateException("no digits to solve in");
    }

    /** Whether it is the same fit, as far as its sums of squares tell. */
    boolean isSameAs(Solution other) {
        return count.compareTo(other.count) == 0
                && total.compareTo(other.total) == 0
                && residual.compareTo(other.residual) == 0;
    }

    /** What the fit says of a row of columns. */
    BigDecimal predict(BigDecimal[] row) {
        BigDecimal sum = intercept;
        for (int i = 0; i < row.length; i++) {
            sum = sum.add(coefficients[i].multiply(row[i]), precision);
        }
        return sum;
    }

    /** The sum of squared differences between figures and what the fit says of their rows, which need not be fitted. */
    BigDecimal squaredErrors(RowSums rows) {
        int columns = coefficients.length;
        BigDecimal sum = rows.productSum(columns, columns)
                .subtract(intercept.multiply(rows.sum(columns)).multiply(TWO))
                .add(intercept.pow(2).multiply(BigDecimal.valueOf(rows.count())));
        for (int i = 0; i < columns; i++) {
            BigDecimal part = intercept
                    .multiply(rows.sum(i))
                    .subtract(rows.productSum(i, columns))
                    .multiply(TWO);
            for (int j = 0; j < columns; j++) {
                part = part.add(coefficients[j].multiply(rows.productSum(i, j)));
            }
            sum = sum.add(coefficients[i].multiply(part));
        }
        return sum;
    }

    /** How much of itself the fit would see in a figure explained at this row: x' (X'X)^-1 x. */
    BigDecimal leverage(BigDecimal[] row) {
        BigDecimal[] deviations = new BigDecimal[row.length];
        for (int i = 0; i < row.length; i++) {
            deviations[i] = centred ? row[i].subtract(sums[i].divide(count, precision), precision) : row[i];
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < row.length; i++) {
            BigDecimal own = BigDecimal.ZERO;
            for (int j = 0; j <= i; j++) {
                own = own.add(inverse[i][j].multiply(deviations[j]), precision);
            }
            sum = sum.add(own.pow(2).divide(factors[i][i], precision), precision);
        }
        sum = sum.multiply(scale, precision);
        return centred ? sum.add(BigDecimal.ONE.divide(count, precision), precision) : sum;
    }

    /** By how much other columns inflate a coefficient's variance: its diagonal of T times that of the inverse of T. */
    BigDecimal varianceInflation(int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = column; i < spread.length; i++) {
            sum = sum.add(inverse[i][column].pow(2).divide(factors[i][i], precision), precision);
        }
        return sum.multiply(spread[column], precision);
    }

    /** What a coefficient's variance is, for a variance of 1 of the figure to explain. */
    BigDecimal varianceFactor(int column) {
        return varianceInflation(column).divide(spread[column].divide(scale, precision), precision);
    }

    /** n Σxy − Σx Σy beside an intercept, else Σxy. */
    private static BigDecimal[][] equations(Design design, RowSums rows) {
        int size = design.columns() + 1;
        BigDecimal count = BigDecimal.valueOf(rows.count());
        BigDecimal[] sums = new BigDecimal[size];
        BigDecimal[][] equations = new BigDecimal[size][];
        for (int i = 0; i < size; i++) {
            sums[i] = rows.sum(i);
            equations[i] = new BigDecimal[i + 1];
            for (int j = 0; j <= i; j++) {
                BigDecimal product = rows.productSum(i, j);
                equations[i][j] =
                        design.hasIntercept() ? product.multiply(count).subtract(sums[i].multiply(sums[j])) : product;
            }
        }
        return equations;
    }

    private BigDecimal[] substitute(Elimination elimination) {
        int columns = sums.length;
        BigDecimal[] solved = new BigDecimal[columns];
        BigDecimal[] sizes = new BigDecimal[columns];
        BigDecimal most = BigDecimal.ZERO;
        for (int i = columns - 1; i >= 0; i--) {
            BigDecimal sum = factors[columns][i];
            for (int j = i + 1; j < columns; j++) {
                sum = sum.subtract(factors[j][i].multiply(solved[j]), precision);
            }
            solved[i] = sum;
            sizes[i] = spread[i].sqrt(MathContext.DECIMAL32);
            most = most.max(sum.abs().multiply(sizes[i]));
        }
        for (int i = 0; i < columns; i++) {
            solved[i] =
                    elimination.orZero(solved[i].multiply(sizes[i]), most).signum() == 0 ? BigDecimal.ZERO : solved[i];
        }
        return solved;
    }

    private BigDecimal intercept(BigDecimal explained, Elimination elimination) {
        BigDecimal sum = explained;
        BigDecimal most = explained.abs();
        for (int i = 0; i < sums.length; i++) {
            BigDecimal part = coefficients[i].multiply(sums[i]);
            sum = sum.subtract(part);
            most = most.max(part.abs());
        }
        return elimination.orZero(sum, most).divide(count, precision);
    }

    private BigDecimal[][] invert() {
        BigDecimal[][] rows = new BigDecimal[sums.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new BigDecimal[i + 1];
            rows[i][i] = BigDecimal.ONE;
            for (int j = i - 1; j >= 0; j--) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int k = j; k < i; k++) {
                    sum = sum.subtract(factors[i][k].multiply(rows[k][j]), precision);
                }
                rows[i][j] = sum;
            }
        }
        return rows;
    }
}
