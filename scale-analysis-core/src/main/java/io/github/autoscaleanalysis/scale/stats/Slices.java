package io.github.autoscaleanalysis.scale.stats;

import java.util.Arrays;

/**
 * A block of rows whose numbers are cut into three pieces of 22 bits each, on a grid that a column's largest number
 * sets. Products of pieces have 44 bits, so the products of a block can be summed in plain doubles without rounding, and
 * a long sum is touched five times a block rather than once a row. A number too small for the grid makes its row a
 * stray, which is added by itself. Source: Ozaki, Ogita, Oishi, Rump, "Error-free transformations of matrix
 * multiplication" (2012).
 */
final class Slices {

    /** Rows of a block: in grid units, three products of 2^44, 2^43 and 2^43 at most, 128 times, stay below 2^53. */
    static final int ROWS = 128;

    private static final int BITS = 22;
    /** Adding 1.5 · 2^52 units of a grid rounds to it, for either sign; taking it away leaves the rounded number. */
    private static final double ROUNDING = 0x1.8p52;

    private static final long MAGNITUDE = Long.MAX_VALUE;

    private final double[][] high;
    private final double[][] middle;
    private final double[][] low;
    private final boolean[] stray = new boolean[ROWS];
    private boolean anyStray;

    Slices(int columns) {
        high = new double[columns][ROWS];
        middle = new double[columns][ROWS];
        low = new double[columns][ROWS];
    }

    /** Adds the columns of a block and the products of every two to their sums, in the order of JointMoments. */
    void addTo(ExactSum[] sums, ExactSum[] products, double[][] columns, int rows) {
        if (anyStray) {
            Arrays.fill(stray, false);
            anyStray = false;
        }
        for (int i = 0; i < columns.length; i++) {
            cut(columns[i], rows, high[i], middle[i], low[i]);
        }
        if (anyStray) {
            addStrays(sums, products, columns, rows);
        }
        for (int i = 0, at = 0; i < columns.length; i++) {
            addColumn(sums[i], i, rows);
            for (int j = 0; j < i; j++, at++) {
                addProducts(products[at], i, j, rows);
            }
            addSquares(products[at++], i, rows);
        }
    }

    /** Adds one row to the sums, whatever its numbers. */
    static void addRow(ExactSum[] sums, ExactSum[] products, double[][] columns, int row) {
        for (int i = 0, at = 0; i < columns.length; i++) {
            double x = columns[i][row];
            sums[i].add(x);
            for (int j = 0; j <= i; j++, at++) {
                products[at].addProduct(x, columns[j][row]);
            }
        }
    }

    private void cut(double[] x, int rows, double[] h, double[] m, double[] l) {
        long largest = 0;
        for (int r = 0; r < rows; r++) {
            largest = Math.max(largest, Double.doubleToRawLongBits(x[r]) & MAGNITUDE);
        }
        double grid = Math.scalb(1.0, Math.getExponent(Double.longBitsToDouble(largest)) + 1 - BITS);
        double toHigh = ROUNDING * grid;
        double toMiddle = toHigh * 0x1p-22;
        double toLow = toMiddle * 0x1p-22;
        for (int r = 0; r < rows; r++) {
            double rest = x[r];
            double piece = (rest + toHigh) - toHigh;
            h[r] = piece;
            rest -= piece;
            piece = (rest + toMiddle) - toMiddle;
            m[r] = piece;
            rest -= piece;
            piece = (rest + toLow) - toLow;
            l[r] = piece;
            if (rest != piece) {
                stray[r] = true;
                anyStray = true;
            }
        }
    }

    private void addStrays(ExactSum[] sums, ExactSum[] products, double[][] columns, int rows) {
        for (int r = 0; r < rows; r++) {
            if (stray[r]) {
                addRow(sums, products, columns, r);
                for (int i = 0; i < columns.length; i++) {
                    high[i][r] = 0;
                    middle[i][r] = 0;
                    low[i][r] = 0;
                }
            }
        }
    }

    private void addColumn(ExactSum sum, int column, int rows) {
        double[] h = high[column];
        double[] m = middle[column];
        double[] l = low[column];
        double first = 0;
        double second = 0;
        double third = 0;
        for (int r = 0; r < rows; r++) {
            first += h[r];
            second += m[r];
            third += l[r];
        }
        sum.add(first).add(second).add(third);
    }

    private void addProducts(ExactSum sum, int column, int other, int rows) {
        double[] h = high[column];
        double[] m = middle[column];
        double[] l = low[column];
        double[] otherH = high[other];
        double[] otherM = middle[other];
        double[] otherL = low[other];
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        double fifth = 0;
        for (int r = 0; r < rows; r++) {
            double a = h[r];
            double b = m[r];
            double c = l[r];
            double d = otherH[r];
            double e = otherM[r];
            double f = otherL[r];
            first += a * d;
            second += a * e + b * d;
            third += a * f + b * e + c * d;
            fourth += b * f + c * e;
            fifth += c * f;
        }
        sum.add(first).add(second).add(third).add(fourth).add(fifth);
    }

    private void addSquares(ExactSum sum, int column, int rows) {
        double[] h = high[column];
        double[] m = middle[column];
        double[] l = low[column];
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        double fifth = 0;
        for (int r = 0; r < rows; r++) {
            double a = h[r];
            double b = m[r];
            double c = l[r];
            first += a * a;
            second += a * b;
            third += 2 * (a * c) + b * b;
            fourth += b * c;
            fifth += c * c;
        }
        sum.add(first).add(2 * second).add(third).add(2 * fourth).add(fifth);
    }
}
