package io.github.autoscaleanalysis.scale.regression;

import java.io.Serializable;
import java.math.BigDecimal;

/** The sums that a fit needs of its rows, exactly. Columns are counted from 0; the last is the figure to explain. */
sealed interface RowSums extends Serializable permits ColumnSums, PowerSums {

    /** Adds a row whose length is right, or refuses it as a whole. */
    void add(double[] x, double y);

    /** Adds the rows of sums of the same design, which may be these. */
    void merge(RowSums other);

    /** Takes away rows that were merged before. */
    void subtract(RowSums other);

    long count();

    BigDecimal sum(int column);

    BigDecimal productSum(int column, int other);
}
