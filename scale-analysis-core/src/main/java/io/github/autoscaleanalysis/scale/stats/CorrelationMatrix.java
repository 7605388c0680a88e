package io.github.autoscaleanalysis.scale.stats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The correlation of every column with every column, each over the rows that have both (pairwise complete, as pandas'
 * {@code corr}), so cells may rest on different numbers of rows; each cell says how many.
 *
 * <p>Immutable and safe for use by several threads, as far as the names are.
 *
 * @param <K> what names a column, a string or an enum; the order of names is kept
 */
public final class CorrelationMatrix<K> {

    private final List<K> names;
    private final Map<K, Map<K, Correlation>> cells;

    private CorrelationMatrix(List<K> names, Map<K, Map<K, Correlation>> cells) {
        this.names = names;
        this.cells = cells;
    }

    /**
     * Correlates columns by Pearson's r. Cost: rows × columns².
     *
     * @param <K> what names a column
     * @param columns the columns by name, in the order to keep; a value may be absent
     * @return the matrix
     * @throws IllegalArgumentException if the columns differ in length, or {@link Moments#add} refuses a number
     */
    public static <K> CorrelationMatrix<K> of(Map<K, List<OptionalDouble>> columns) {
        return of(columns, CorrelationMethod.PEARSON);
    }

    /**
     * Correlates columns. Cost: that of {@link Correlation#of(double[], double[], CorrelationMethod)} × columns².
     *
     * @param <K> what names a column
     * @param columns the columns by name, in the order to keep; a value may be absent
     * @param method which coefficient
     * @return the matrix
     * @throws IllegalArgumentException if the columns differ in length, or the method refuses a number
     */
    public static <K> CorrelationMatrix<K> of(Map<K, List<OptionalDouble>> columns, CorrelationMethod method) {
        Map<K, Map<K, Correlation>> cells = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            Map<K, Correlation> row = new LinkedHashMap<>();
            columns.forEach((other, otherColumn) -> row.put(other, correlate(column, otherColumn, method)));
            cells.put(name, row);
        });
        return new CorrelationMatrix<>(List.copyOf(columns.keySet()), cells);
    }

    /**
     * The names of the columns.
     *
     * @return the names, in the order of the columns
     */
    public List<K> names() {
        return names;
    }

    /**
     * One cell.
     *
     * @param name a column
     * @param other a column, may be the same
     * @return their correlation
     * @throws IllegalArgumentException if there is no such column
     */
    public Correlation between(K name, K other) {
        Map<K, Correlation> row = cells.get(name);
        if (row == null) {
            throw new IllegalArgumentException("no such column: " + name);
        }
        Correlation cell = row.get(other);
        if (cell == null) {
            throw new IllegalArgumentException("no such column: " + other);
        }
        return cell;
    }

    private static Correlation correlate(List<OptionalDouble> x, List<OptionalDouble> y, CorrelationMethod method) {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("columns differ in length: " + x.size() + " and " + y.size());
        }
        int[] complete = IntStream.range(0, x.size())
                .filter(i -> x.get(i).isPresent() && y.get(i).isPresent())
                .toArray();
        return Correlation.of(pick(x, complete), pick(y, complete), method);
    }

    private static double[] pick(List<OptionalDouble> column, int[] rows) {
        return IntStream.of(rows).mapToDouble(i -> column.get(i).getAsDouble()).toArray();
    }
}
