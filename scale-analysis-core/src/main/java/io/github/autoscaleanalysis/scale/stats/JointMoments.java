package io.github.autoscaleanalysis.scale.stats;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Count, means, standard deviations, covariances and correlations of columns whose rows arrive one by one.
 *
 * <p>The sums of every column and of the products of every two are {@linkplain ExactSum exact} and a figure is rounded
 * once, when it is asked for; so large offsets cost no digits, and neither the order of rows nor what was merged with
 * what changes a bit.
 *
 * <p>Degenerate cases: no rows have a count of 0 and sums of 0, and nothing else; one row has means only; a column that
 * is constant has a standard deviation and covariances of exactly 0 and no correlation. A number is refused as by
 * {@link Moments#add}.
 *
 * <p>Cost: memory of some hundred bytes for every two columns, whatever the number of rows; 2 to 3 nanoseconds for every
 * two columns to add; microseconds to read. Not safe for use by several threads at once: give each its own and merge
 * them.
 */
public final class JointMoments implements Serializable {

    private static final long serialVersionUID = 1L;
    /** As many rows as are not worth cutting. */
    private static final int FEW_ROWS = 8;

    /** The sum of each column. */
    private final ExactSum[] sums;
    /** The sum of products of each two, the later column first: 0·0, 1·0, 1·1, 2·0 … */
    private final ExactSum[] products;
    /** Rows that are not in the sums yet, by column. */
    private final double[][] waiting;
    /** How many those are. */
    private int rowsWaiting;
    /** How many rows were added. */
    private long count;
    /** Where a block of rows is cut; made for the first. */
    private transient @Nullable Slices slices;

    /**
     * Moments of no rows yet.
     *
     * @param columns how many columns there are, at least 1
     * @throws IllegalArgumentException if there is no column
     */
    public JointMoments(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("not a number of columns: " + columns);
        }
        sums = nothing(columns);
        products = nothing(index(columns, 0));
        waiting = new double[columns][FEW_ROWS];
    }

    /**
     * Adds one row.
     *
     * @param row a number per column; copied
     * @return this
     * @throws IllegalArgumentException if there are more or fewer numbers than columns, or one that {@link Moments} does
     *     not {@linkplain Moments#accepts accept}; nothing is added
     */
    public JointMoments add(double... row) {
        requireColumns(row.length);
        for (int i = 0; i < row.length; i++) {
            waiting[i][rowsWaiting] = accepted(row[i]);
        }
        added();
        return this;
    }

    /**
     * Adds all rows of other moments, as if each had been added here.
     *
     * @param other what to add, may be these moments; stays as it is
     * @return this
     * @throws IllegalArgumentException if it has more or fewer columns
     */
    public JointMoments merge(JointMoments other) {
        requireColumns(other.sums.length);
        other.addWaiting();
        addWaiting();
        for (int i = 0; i < sums.length; i++) {
            sums[i].merge(other.sums[i]);
        }
        for (int i = 0; i < products.length; i++) {
            products[i].merge(other.products[i]);
        }
        count += other.count;
        return this;
    }

    /**
     * Takes rows away that were added or merged before, as if they had never been.
     *
     * @param other the rows; stays as it is
     * @return this
     * @throws IllegalArgumentException if it has more or fewer columns, or more rows
     */
    public JointMoments subtract(JointMoments other) {
        requireColumns(other.sums.length);
        if (other.count > count) {
            throw new IllegalArgumentException(other.count + " rows cannot be taken from " + count);
        }
        other.addWaiting();
        addWaiting();
        for (int i = 0; i < sums.length; i++) {
            sums[i].subtract(other.sums[i]);
        }
        for (int i = 0; i < products.length; i++) {
            products[i].subtract(other.products[i]);
        }
        count -= other.count;
        return this;
    }

    /**
     * How many rows were added.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * The sum of a column.
     *
     * @param column the column, from 0
     * @return the sum, not rounded
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public BigDecimal sum(int column) {
        addWaiting();
        return sums[column].value();
    }

    /**
     * The sum of the products of two columns.
     *
     * @param column a column, from 0
     * @param other a column, may be the same
     * @return the sum, not rounded
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public BigDecimal productSum(int column, int other) {
        addWaiting();
        return products[index(Math.max(column, other), Math.min(column, other))].value();
    }

    /**
     * The arithmetic mean of a column, correctly rounded.
     *
     * @param column the column, from 0
     * @return the mean, in the unit of the column; empty if there are no rows
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public OptionalDouble mean(int column) {
        return ratio(sum(column), BigDecimal.valueOf(count));
    }

    /**
     * The sample standard deviation of a column, with n − 1.
     *
     * @param column the column, from 0
     * @return the deviation, 0 or more, in the unit of the column; empty below two rows
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public OptionalDouble standardDeviation(int column) {
        return count < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(scatter(column, column)
                        .divide(freedom(), MathContext.DECIMAL128)
                        .sqrt(MathContext.DECIMAL128)
                        .doubleValue());
    }

    /**
     * The sample covariance of two columns, with n − 1.
     *
     * @param column a column, from 0
     * @param other a column, may be the same
     * @return the covariance, in the product of their units; empty below two rows
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public OptionalDouble covariance(int column, int other) {
        return ratio(scatter(column, other), freedom());
    }

    /**
     * Pearson's correlation of two columns; a column correlates with itself by exactly 1.
     *
     * @param column a column, from 0
     * @param other a column, may be the same
     * @return the coefficient, −1 to 1, without unit; empty below two rows and where a column is constant
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public OptionalDouble correlation(int column, int other) {
        BigDecimal scatters = scatter(column, column).multiply(scatter(other, other));
        OptionalDouble r = ratio(scatter(column, other), scatters.sqrt(MathContext.DECIMAL128));
        return r.isPresent() ? OptionalDouble.of(Math.max(-1, Math.min(1, r.getAsDouble()))) : r;
    }

    /** n Σxy − Σx Σy, which is n times the sum of products of deviations. */
    private BigDecimal scatter(int column, int other) {
        return productSum(column, other)
                .multiply(BigDecimal.valueOf(count))
                .subtract(sum(column).multiply(sum(other)));
    }

    private BigDecimal freedom() {
        return BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(Math.max(0, count - 1)));
    }

    /** Adds a row of one column. */
    void addOnly(double x) {
        waiting[0][rowsWaiting] = accepted(x);
        added();
    }

    private static double accepted(double x) {
        if (!Moments.accepts(x)) {
            throw new IllegalArgumentException("cannot be summed: " + x);
        }
        return x;
    }

    private void added() {
        count++;
        if (++rowsWaiting == waiting[0].length) {
            full();
        }
    }

    private void requireColumns(int columns) {
        if (columns != sums.length) {
            throw new IllegalArgumentException(columns + " numbers for " + sums.length + " columns");
        }
    }

    private void full() {
        if (rowsWaiting == Slices.ROWS) {
            addWaiting();
        } else {
            for (int i = 0; i < waiting.length; i++) {
                waiting[i] = Arrays.copyOf(waiting[i], Math.min(Slices.ROWS, 2 * rowsWaiting));
            }
        }
    }

    private void addWaiting() {
        if (rowsWaiting > FEW_ROWS) {
            if (slices == null) {
                slices = new Slices(sums.length);
            }
            slices.addTo(sums, products, waiting, rowsWaiting);
        } else {
            for (int row = 0; row < rowsWaiting; row++) {
                Slices.addRow(sums, products, waiting, row);
            }
        }
        rowsWaiting = 0;
    }

    private static OptionalDouble ratio(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        dividend.divide(divisor, MathContext.DECIMAL128).doubleValue());
    }

    private static int index(int later, int earlier) {
        return later * (later + 1) / 2 + earlier;
    }

    private static ExactSum[] nothing(int length) {
        ExactSum[] sums = new ExactSum[length];
        for (int i = 0; i < length; i++) {
            sums[i] = new ExactSum();
        }
        return sums;
    }
}
