package io.github.autoscaleanalysis.scale.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Least squares in rational arithmetic: Gauss-Jordan elimination of [X'X | X'y | I], nothing rounded but roots. */
final class ExactFit {

    private static final MathContext DIGITS = new MathContext(60);

    private ExactFit() {}

    /** The figures under NIST's names, for rows of an intercept, the columns and last the figure to explain. */
    static Map<String, BigDecimal> of(List<double[]> rows) {
        int p = rows.get(0).length;
        Fraction[][] table = new Fraction[p][2 * p + 1];
        Fraction[][] exact = rows.stream().map(ExactFit::row).toArray(Fraction[][]::new);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= p; j++) {
                table[i][j] = Fraction.ZERO;
                for (Fraction[] row : exact) {
                    table[i][j] = table[i][j].plus(row[i].times(row[j]));
                }
            }
            for (int j = 0; j < p; j++) {
                table[i][p + 1 + j] = i == j ? Fraction.ONE : Fraction.ZERO;
            }
        }
        eliminate(table);

        Fraction residual = Fraction.ZERO;
        Fraction mean = Fraction.ZERO;
        for (Fraction[] row : exact) {
            Fraction off = row[p];
            for (int i = 0; i < p; i++) {
                off = off.minus(row[i].times(table[i][p]));
            }
            residual = residual.plus(off.times(off));
            mean = mean.plus(row[p].over(Fraction.of(exact.length)));
        }
        Fraction total = Fraction.ZERO;
        for (Fraction[] row : exact) {
            Fraction deviation = row[p].minus(mean);
            total = total.plus(deviation.times(deviation));
        }
        Fraction variance = residual.over(Fraction.of((double) exact.length - p));
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (int i = 0; i < p; i++) {
            figures.put("B" + i, table[i][p].rounded());
            figures.put("SE" + i, variance.times(table[i][p + 1 + i]).rounded().sqrt(DIGITS));
        }
        figures.put("R2", Fraction.ONE.minus(residual.over(total)).rounded());
        figures.put("RSD", variance.rounded().sqrt(DIGITS));
        return figures;
    }

    private static Fraction[] row(double[] figures) {
        Fraction[] row = new Fraction[figures.length + 1];
        row[0] = Fraction.ONE;
        for (int i = 0; i < figures.length; i++) {
            row[i + 1] = Fraction.of(figures[i]);
        }
        return row;
    }

    private static void eliminate(Fraction[][] table) {
        for (int pivot = 0; pivot < table.length; pivot++) {
            Fraction divisor = table[pivot][pivot];
            for (int j = 0; j < table[pivot].length; j++) {
                table[pivot][j] = table[pivot][j].over(divisor);
            }
            for (int i = 0; i < table.length; i++) {
                Fraction factor = table[i][pivot];
                for (int j = 0; i != pivot && j < table[i].length; j++) {
                    table[i][j] = table[i][j].minus(factor.times(table[pivot][j]));
                }
            }
        }
    }
}
