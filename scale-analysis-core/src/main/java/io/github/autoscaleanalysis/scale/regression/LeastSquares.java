package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.scale.stats.Moments;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Gathers rows for an ordinary least squares fit.
 *
 * <pre>{@code
 * Regression fit = LeastSquares.of("nodes", "edges").add(row, y).merge(other).fit();
 * }</pre>
 *
 * <p>Kept are the sums of columns and of their products, {@linkplain io.github.autoscaleanalysis.scale.stats.ExactSum
 * exactly}. So a fit is that of the rows as they are, to the last digit but the rounding of the result, and has the same
 * bits for every order of the rows and every way to merge them.
 *
 * <p>A number that {@link Moments#add} refuses is refused here: what is not finite, or not 0 and outside 1e-140 to 1e150
 * in magnitude.
 *
 * <p>Cost: memory of some kilobytes for a few columns, O(columns²), whatever the number of rows; 30 to 50 nanoseconds to
 * add a row of 3 columns, 1 to 10 microseconds one of a polynomial. Not safe for use by several threads at once: give
 * each its own and merge them.
 */
public final class LeastSquares implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is fitted. */
    private final Design design;
    /** The sums of the rows. */
    private final RowSums sums;

    private LeastSquares(Design design) {
        this.design = design;
        this.sums = design.noRows();
    }

    /**
     * No rows yet, for columns of these names and an intercept.
     *
     * @param columns the names of the columns, at least one, none twice
     * @return a new accumulator
     * @throws IllegalArgumentException if there is no name, or one stands twice
     */
    public static LeastSquares of(String... columns) {
        return new LeastSquares(Design.of(columns));
    }

    /**
     * No rows yet, for a polynomial in one figure and an intercept. A row is the figure itself; its powers are formed
     * here, and not rounded to doubles, so that columns which go along as closely as powers do lose no digits.
     *
     * @param column the name of the figure; its powers are named after it, as in {@code "x"}, {@code "x^2"}
     * @param degree the highest power, 1 or more
     * @return a new accumulator, which also refuses a figure whose highest power is outside 1e-140 to 1e150
     * @throws IllegalArgumentException if the degree is below 1
     */
    public static LeastSquares polynomial(String column, int degree) {
        return new LeastSquares(Design.powers(column, degree));
    }

    /**
     * The same rows for a fit through the origin.
     *
     * @return a new accumulator with the rows added so far, and no intercept
     */
    public LeastSquares withoutIntercept() {
        return new LeastSquares(design.withoutIntercept()).withRowsOf(this);
    }

    /**
     * Adds one row.
     *
     * @param x a figure per column, in the order of the columns; of a polynomial the one figure; copied
     * @param y the figure to explain
     * @return this
     * @throws IllegalArgumentException if there are more or fewer figures than columns, or {@link Moments#add} refuses
     *     one; nothing is added
     */
    public LeastSquares add(double[] x, double y) {
        design.requireLength(x);
        sums.add(x, y);
        return this;
    }

    /**
     * Adds all rows of another accumulator, as if each had been added here.
     *
     * @param other what to add, may be this one; stays as it is
     * @return this
     * @throws IllegalArgumentException if its columns have other names or another order, or only one of the two has an
     *     intercept
     */
    public LeastSquares merge(LeastSquares other) {
        requireSame(other);
        sums.merge(other.sums);
        return this;
    }

    /**
     * How many rows were added.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return sums.count();
    }

    /**
     * Fits the rows gathered so far; more may be added afterwards. Cost: some tens of microseconds for 3 columns,
     * O(columns³).
     *
     * @return the fit
     * @throws UnfittableException if there are no more rows than coefficients, or if a column is constant beside an
     *     intercept or, to a share of 1e-13 of its length, a combination of the columns before it and the intercept
     */
    public Regression fit() {
        return new Regression(design, Solution.of(design, sums));
    }

    /** A new accumulator of the rows of this one that are not among the others, which were merged into it before. */
    LeastSquares without(LeastSquares others) {
        LeastSquares rest = copy();
        rest.sums.subtract(others.sums);
        return rest;
    }

    LeastSquares copy() {
        return new LeastSquares(design).withRowsOf(this);
    }

    /** The sum of squared deviations of the figure to explain from its mean, without an intercept from 0. */
    BigDecimal total() {
        BigDecimal squares = sums.productSum(design.columns(), design.columns());
        return design.hasIntercept() && sums.count() > 0
                ? squares.subtract(sums.sum(design.columns())
                        .pow(2)
                        .divide(BigDecimal.valueOf(sums.count()), Solution.USUAL_PRECISION))
                : squares;
    }

    RowSums sums() {
        return sums;
    }

    void requireSame(LeastSquares other) {
        if (!design.isSameAs(other.design)) {
            throw new IllegalArgumentException("columns differ: " + design + " and " + other.design);
        }
    }

    private LeastSquares withRowsOf(LeastSquares other) {
        sums.merge(other.sums);
        return this;
    }
}
