package io.github.autoscaleanalysis.scale.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * How far a fitted row lies off its fit, and how much it pulls the fit towards itself.
 *
 * <p>Degenerate cases: a row of leverage 1 is one that the fit goes through whatever it says; it has a residual of 0 and
 * nothing that divides by what it leaves to chance. Where no residuals are left, by all rows or by the others, there is
 * nothing to studentize by.
 *
 * <p>Immutable and safe for use by several threads. Sources: Belsley, Kuh, Welsch, "Regression Diagnostics" (1980);
 * Cook, "Detection of influential observation in linear regression" (1977).
 */
public final class RowDiagnostics {

    /** What is left of 1 − leverage, or of a sum of squares, by rounding alone. */
    private static final BigDecimal NOTHING = new BigDecimal("1e-30");

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final double predicted;
    private final double residual;
    private final double leverage;
    private final OptionalDouble deleted;
    private final OptionalDouble internal;
    private final OptionalDouble external;
    private final OptionalDouble cooks;
    private final OptionalDouble dffits;

    private RowDiagnostics(Solution solution, BigDecimal[] row, double y, int coefficients) {
        BigDecimal expected = solution.predict(row);
        BigDecimal off = new BigDecimal(y).subtract(expected);
        BigDecimal pull = solution.leverage(row).min(BigDecimal.ONE);
        BigDecimal spare = BigDecimal.ONE.subtract(pull);
        BigDecimal all = solution.residual;
        BigDecimal freedom = solution.count.subtract(BigDecimal.valueOf(coefficients));
        boolean decisive = spare.compareTo(NOTHING) < 0;
        if (decisive || all.signum() == 0) {
            off = BigDecimal.ZERO;
        }
        predicted = expected.doubleValue();
        residual = off.doubleValue();
        leverage = pull.doubleValue();
        if (decisive || all.signum() == 0) {
            deleted = decisive ? OptionalDouble.empty() : OptionalDouble.of(0);
            internal = OptionalDouble.empty();
            external = OptionalDouble.empty();
            cooks = OptionalDouble.empty();
            dffits = OptionalDouble.empty();
            return;
        }
        BigDecimal own = off.pow(2).divide(spare, PRECISION);
        BigDecimal others = all.subtract(own);
        BigDecimal odds = pull.divide(spare, PRECISION);
        double sign = off.signum();
        deleted = OptionalDouble.of(off.divide(spare, PRECISION).doubleValue());
        internal = OptionalDouble.of(sign * root(own.multiply(freedom).divide(all, PRECISION)));
        cooks = OptionalDouble.of(own.multiply(freedom)
                .multiply(odds)
                .divide(all.multiply(BigDecimal.valueOf(coefficients)), PRECISION)
                .doubleValue());
        if (others.compareTo(all.multiply(NOTHING)) < 0 || freedom.compareTo(BigDecimal.ONE) == 0) {
            external = OptionalDouble.empty();
            dffits = OptionalDouble.empty();
        } else {
            BigDecimal square = own.multiply(freedom.subtract(BigDecimal.ONE)).divide(others, PRECISION);
            external = OptionalDouble.of(sign * root(square));
            dffits = OptionalDouble.of(sign * root(square.multiply(odds)));
        }
    }

    static RowDiagnostics of(Solution solution, BigDecimal[] row, double y, int coefficients) {
        return new RowDiagnostics(solution, row, y, coefficients);
    }

    /**
     * The figure that the fit expects.
     *
     * @return the prediction, in the unit of y
     */
    public double predicted() {
        return predicted;
    }

    /**
     * Actual − predicted.
     *
     * @return the residual, in the unit of y
     */
    public double residual() {
        return residual;
    }

    /**
     * By how much the prediction for this row follows its own figure.
     *
     * @return the leverage, 0 to 1, without unit; the leverages of all rows add up to the number of coefficients
     */
    public double leverage() {
        return leverage;
    }

    /**
     * The residual of this row in a fit to the others.
     *
     * @return the residual over 1 − leverage, in the unit of y; empty for a leverage of 1
     */
    public OptionalDouble deletedResidual() {
        return deleted;
    }

    /**
     * The residual in standard deviations that it has by the residuals of all rows.
     *
     * @return the internally studentized residual, without unit; empty for a leverage of 1 or no residuals
     */
    public OptionalDouble internallyStudentized() {
        return internal;
    }

    /**
     * The residual in standard deviations that it has by the residuals of the other rows in a fit to those; Student's t
     * with one degree of freedom less than the fit.
     *
     * @return the externally studentized residual, without unit; empty for a leverage of 1, no residuals of other rows,
     *     or one degree of freedom
     */
    public OptionalDouble externallyStudentized() {
        return external;
    }

    /**
     * By how much all predictions move without this row.
     *
     * @return Cook's distance, 0 or more, without unit; empty for a leverage of 1 or no residuals
     */
    public OptionalDouble cooksDistance() {
        return cooks;
    }

    /**
     * By how many standard deviations the prediction for this row moves without it.
     *
     * @return DFFITS, without unit; empty where the externally studentized residual is
     */
    public OptionalDouble dffits() {
        return dffits;
    }

    private static double root(BigDecimal square) {
        return square.sqrt(PRECISION).doubleValue();
    }
}
