package io.github.autoscaleanalysis.scale.regression;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is fitted: which columns, made of which figures of a row, with an intercept or without. */
final class Design implements Serializable {

    private static final long serialVersionUID = 1L;
    /** The degree of a design whose columns are the figures as they come. */
    private static final int NO_POWERS = 0;

    /** The names of the columns. */
    private final String[] columns;
    /** The highest power of a polynomial's one figure, or {@link #NO_POWERS}. */
    private final int degree;
    /** Whether there is an intercept. */
    private final boolean intercept;

    private Design(String[] columns, int degree, boolean intercept) {
        this.columns = columns;
        this.degree = degree;
        this.intercept = intercept;
    }

    static Design of(String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("no columns");
        }
        for (int i = 0; i < columns.length; i++) {
            if (Arrays.asList(columns).indexOf(columns[i]) < i) {
                throw new IllegalArgumentException("column stands twice: " + columns[i]);
            }
        }
        return new Design(columns.clone(), NO_POWERS, true);
    }

    static Design powers(String column, int degree) {
        if (degree < 1) {
            throw new IllegalArgumentException("not the degree of a polynomial: " + degree);
        }
        String[] columns = new String[degree];
        for (int power = 1; power <= degree; power++) {
            columns[power - 1] = power == 1 ? column : column + "^" + power;
        }
        return new Design(columns, degree, true);
    }

    Design withoutIntercept() {
        return new Design(columns, degree, false);
    }

    RowSums noRows() {
        return degree == NO_POWERS ? new ColumnSums(columns.length) : new PowerSums(degree);
    }

    int columns() {
        return columns.length;
    }

    int coefficients() {
        return columns.length + (intercept ? 1 : 0);
    }

    boolean hasIntercept() {
        return intercept;
    }

    String name(int column) {
        return columns[column];
    }

    int indexOf(String column) {
        int index = Arrays.asList(columns).indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        return index;
    }

    /** Figures under the names of their columns. */
    Map<String, Double> named(double[] figures) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i++) {
            named.put(columns[i], figures[i]);
        }
        return named;
    }

    /** Refuses a row of another length. */
    void requireLength(double[] x) {
        int figures = degree == NO_POWERS ? columns.length : 1;
        if (x.length != figures) {
            throw new IllegalArgumentException(
                    x.length + " figures for " + (degree == NO_POWERS ? figures + " columns" : "a polynomial of one"));
        }
    }

    /** The columns of a row, powers not rounded to doubles. */
    BigDecimal[] row(double[] x, MathContext precision) {
        requireLength(x);
        BigDecimal[] row = new BigDecimal[columns.length];
        for (int i = 0; i < row.length; i++) {
            double figure = x[degree == NO_POWERS ? i : 0];
            if (!Double.isFinite(figure)) {
                throw new IllegalArgumentException("not finite: " + figure);
            }
            BigDecimal exact = new BigDecimal(figure);
            row[i] = degree == NO_POWERS || i == 0 ? exact : row[i - 1].multiply(exact, precision);
        }
        return row;
    }

    boolean isSameAs(Design other) {
        return Arrays.equals(columns, other.columns) && degree == other.degree && intercept == other.intercept;
    }

    @Override
    public String toString() {
        return String.join(", ", columns)
                + (degree == NO_POWERS ? "" : " of one figure")
                + (intercept ? "" : " without intercept");
    }
}
