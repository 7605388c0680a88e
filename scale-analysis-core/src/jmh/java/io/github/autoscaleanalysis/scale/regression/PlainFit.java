package io.github.autoscaleanalysis.scale.regression;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Normal equations in plain doubles. */
final class PlainFit {

    private PlainFit() {}

    /** The lower triangle of products of 1, three columns and the figure to explain. */
    static double[][] products(double[][] x, double[] y) {
        double[][] products = {new double[1], new double[2], new double[3], new double[4], new double[5]};
        double[] row = {1, 0, 0, 0, 0};
        for (int n = 0; n < x.length; n++) {
            row[1] = x[n][0];
            row[2] = x[n][1];
            row[3] = x[n][2];
            row[4] = y[n];
            for (int i = 0; i < row.length; i++) {
                for (int j = 0; j <= i; j++) {
                    products[i][j] += row[i] * row[j];
                }
            }
        }
        return products;
    }

    /** The coefficients, the intercept first. */
    static double[] solve(double[][] products) {
        int columns = products.length - 1;
        RealMatrix matrix = new Array2DRowRealMatrix(columns, columns);
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                matrix.setEntry(i, j, products[i][j]);
                matrix.setEntry(j, i, products[i][j]);
            }
        }
        return new LUDecomposition(matrix)
                .getSolver()
                .solve(new ArrayRealVector(products[columns], 0, columns))
                .toArray();
    }
}
