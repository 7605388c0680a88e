package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.scale.stats.Moments;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers rows for an ordinary least squares fit with an intercept.
 *
 * <pre>{@code
 * Regression fit = LeastSquares.of("nodes", "edges").add(row, y).merge(other).fit();
 * }</pre>
 *
 * <p>A number that {@link Moments#add} refuses is refused here. Cost: keeps every row. Not safe for use by several
 * threads at once: give each its own and merge them.
 */
public final class LeastSquares implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The names of the columns. */
    private final String[] names;
    /** The rows: a figure per column and, last, the figure to explain. */
    private final ArrayList<double[]> rows = new ArrayList<>();

    private LeastSquares(String[] names) {
        this.names = names;
    }

    /**
     * No rows yet, for columns of these names.
     *
     * @param columns the names of the columns, at least one, none twice
     * @return a new accumulator
     * @throws IllegalArgumentException if there is no name, or one stands twice
     */
    public static LeastSquares of(String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("no columns");
        }
        for (int i = 0; i < columns.length; i++) {
            if (Arrays.asList(columns).indexOf(columns[i]) < i) {
                throw new IllegalArgumentException("column stands twice: " + columns[i]);
            }
        }
        return new LeastSquares(columns.clone());
    }

    /**
     * Adds one row.
     *
     * @param x a figure per column, in the order of the columns; copied
     * @param y the figure to explain
     * @return this
     * @throws IllegalArgumentException if there are more or fewer figures than columns, or {@link Moments#add} refuses
     *     one; nothing is added
     */
    public LeastSquares add(double[] x, double y) {
        Regression.requireLength(x, names.length);
        Moments.of(x).add(y); // refuses what cannot be summed before anything is kept
        double[] row = Arrays.copyOf(x, x.length + 1);
        row[x.length] = y;
        rows.add(row);
        return this;
    }

    /**
     * Adds all rows of another accumulator, as if each had been added here.
     *
     * @param other what to add; stays as it is
     * @return this
     * @throws IllegalArgumentException if its columns have other names or another order
     */
    public LeastSquares merge(LeastSquares other) {
        if (!Arrays.equals(names, other.names)) {
            throw new IllegalArgumentException(
                    "columns differ: " + String.join(", ", names) + " and " + String.join(", ", other.names));
        }
        rows.addAll(List.copyOf(other.rows));
        return this;
    }

    /**
     * Fits the rows gathered so far; more may be added afterwards. Cost: rows × columns².
     *
     * @return the fit
     * @throws UnfittableException if there are no more rows than coefficients, or if a column is constant or, to a share
     *     of 1e-13 of its length, a combination of the columns before it and the intercept
     */
    public Regression fit() {
        return new Fitter(names, rows).fit();
    }
}
