package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.scale.stats.ExactSum;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A second pass over the rows of a fit, and the figures that need one.
 *
 * <pre>{@code
 * Diagnostics pass = fit.diagnose();
 * RowDiagnostics row = pass.add(x, y); // for each row that was fitted
 * pass.predictedRSquared();
 * }</pre>
 *
 * <p>Rows are not kept. What needs all of them is refused before all were seen. Passes over consecutive parts of the
 * rows can be merged in the order of the parts, and give the bits of one pass.
 *
 * <p>Cost: some microseconds a row for 3 columns, since nothing is rounded before its end. Not safe for use by several
 * threads at once: give each its own and merge them.
 */
public final class Diagnostics implements Serializable {

    private static final long serialVersionUID = 1L;
    /** What rounding alone may leave of the variance of equal residuals, of which the mean square is 1. */
    private static final double NO_VARIANCE = 1e-12;

    /** What was fitted. */
    private final Design design;
    /** The fit. */
    private final Solution solution;
    /** Σ of squared residuals. */
    private final ExactSum squares = new ExactSum();
    /** Σ of squared differences between neighbouring residuals. */
    private final ExactSum steps = new ExactSum();
    /** Σ of squared residuals of a fit without the row. */
    private final ExactSum deleted = new ExactSum();
    /** Σ of the first to fourth powers of residuals, in root mean squares. */
    private final ExactSum[] powers = {new ExactSum(), new ExactSum(), new ExactSum(), new ExactSum()};
    /** The root mean square of residuals. */
    private final double unit;
    /** How many rows were seen. */
    private long count;
    /** How many of them the fit goes through whatever they are. */
    private long decisive;
    /** The residual of the first row. */
    private double first;
    /** The residual of the last row. */
    private double last;

    Diagnostics(Design design, Solution solution) {
        this.design = design;
        this.solution = solution;
        this.unit = solution.residual
                .divide(solution.count, MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL128)
                .doubleValue();
    }

    /**
     * Looks at one row.
     *
     * @param x a figure per column, in the order of the columns; of a polynomial the one figure
     * @param y the figure that was explained
     * @return what the fit says of the row
     * @throws IllegalArgumentException if there are more or fewer figures than columns, or one is not finite; the row is
     *     not counted
     */
    public RowDiagnostics add(double[] x, double y) {
        BigDecimal[] row = design.row(x, solution.precision);
        if (!Double.isFinite(y)) {
            throw new IllegalArgumentException("not finite: " + y);
        }
        RowDiagnostics diagnostics = RowDiagnostics.of(solution, row, y, design.coefficients());
        double residual = diagnostics.residual();
        squares.addProduct(residual, residual);
        addPowers(residual);
        if (count == 0) {
            first = residual;
        } else {
            addStep(residual - last);
        }
        last = residual;
        diagnostics.deletedResidual().ifPresentOrElse(d -> deleted.addProduct(d, d), () -> decisive++);
        count++;
        return diagnostics;
    }

    /**
     * Adds what was seen of the rows that follow those of this pass.
     *
     * @param following a pass of the same fit; stays as it is
     * @return this
     * @throws IllegalArgumentException if it is of a fit of other columns or other rows
     */
    public Diagnostics merge(Diagnostics following) {
        if (!design.isSameAs(following.design) || !solution.isSameAs(following.solution)) {
            throw new IllegalArgumentException("passes of different fits: " + design + " of " + solution.count
                    + " rows and " + following.design + " of " + following.solution.count + " rows");
        }
        squares.merge(following.squares);
        steps.merge(following.steps);
        deleted.merge(following.deleted);
        for (int i = 0; i < powers.length; i++) {
            powers[i].merge(following.powers[i]);
        }
        if (following.count > 0) {
            if (count == 0) {
                first = following.first;
            } else {
                addStep(following.first - last);
            }
            last = following.last;
        }
        decisive += following.decisive;
        count += following.count;
        return this;
    }

    /**
     * How many rows were seen.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * The sum of squared residuals of each row in a fit to the others.
     *
     * @return PRESS, 0 or more, in the square of the unit of y; empty if a row is needed by the fit, which would have no
     *     residual
     * @throws IllegalStateException if more or fewer rows were seen than were fitted
     */
    public OptionalDouble press() {
        requireAll();
        return decisive > 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(deleted.value().doubleValue());
    }

    /**
     * The share of y's variance that fits explain of rows they have not seen: 1 − PRESS / total sum of squares.
     *
     * @return the predicted R², at most R², may be negative, without unit; empty where PRESS or R² is
     * @throws IllegalStateException if more or fewer rows were seen than were fitted
     */
    public OptionalDouble predictedRSquared() {
        requireAll();
        return decisive > 0 || solution.total.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(BigDecimal.ONE
                        .subtract(deleted.value().divide(solution.total, solution.precision))
                        .doubleValue());
    }

    /**
     * Whether residuals of neighbouring rows go along with each other. Source: Durbin, Watson (1950).
     *
     * @return the statistic, 0 to 4, near 2 if they do not, below if neighbours are alike; empty if there are no
     *     residuals
     * @throws IllegalStateException if more or fewer rows were seen than were fitted
     */
    public OptionalDouble durbinWatson() {
        requireAll();
        BigDecimal divisor = squares.value();
        return divisor.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        steps.value().divide(divisor, solution.precision).doubleValue());
    }

    /**
     * Whether residuals look as if normally distributed.
     *
     * @return the test; empty if there are no residuals, or all are equal
     * @throws IllegalStateException if more or fewer rows were seen than were fitted
     */
    public Optional<JarqueBera> jarqueBera() {
        requireAll();
        double[] means = new double[powers.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = powers[i]
                    .value()
                    .divide(solution.count, MathContext.DECIMAL128)
                    .doubleValue();
        }
        double variance = means[1] - means[0] * means[0];
        return variance > NO_VARIANCE
                ? Optional.of(JarqueBera.of((double) count, means[0], means[1], means[2], means[3]))
                : Optional.empty();
    }

    private void addPowers(double residual) {
        if (unit > 0) {
            double share = residual / unit;
            powers[0].add(share);
            powers[1].addProduct(share, share);
            powers[2].addProduct(share * share, share);
            powers[3].addProduct(share * share, share * share);
        }
    }

    private void addStep(double step) {
        steps.addProduct(step, step);
    }

    private void requireAll() {
        if (BigDecimal.valueOf(count).compareTo(solution.count) != 0) {
            throw new IllegalStateException(count + " rows seen of " + solution.count + " that were fitted");
        }
    }
}
