package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.scale.stats.JointMoments;
import java.math.BigDecimal;

/** Sums over columns that are figures as they come. */
final class ColumnSums implements RowSums {

    private static final long serialVersionUID = 1L;

    /** The columns and, last, the figure to explain. */
    private final JointMoments moments;
    /** The row being added. */
    private final double[] row;

    ColumnSums(int columns) {
        moments = new JointMoments(columns + 1);
        row = new double[columns + 1];
    }

    @Override
    public void add(double[] x, double y) {
        System.arraycopy(x, 0, row, 0, x.length);
        row[x.length] = y;
        moments.add(row);
    }

    @Override
    public void merge(RowSums other) {
        moments.merge(((ColumnSums) other).moments);
    }

    @Override
    public void subtract(RowSums other) {
        moments.subtract(((ColumnSums) other).moments);
    }

    @Override
    public long count() {
        return moments.count();
    }

    @Override
    public BigDecimal sum(int column) {
        return moments.sum(column);
    }

    @Override
    public BigDecimal productSum(int column, int other) {
        return moments.productSum(column, other);
    }
}
