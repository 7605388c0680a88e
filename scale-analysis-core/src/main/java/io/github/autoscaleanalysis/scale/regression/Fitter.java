package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.scale.stats.Moments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Fits rows by a QR decomposition of the centred columns. */
final class Fitter {

    /** The share of its raw length that a column must have of its own; what rounding leaves of a combination is less. */
    private static final double LEAST_OWN_SHARE = 1e-13;

    private final String[] names;
    private final List<double[]> rows;
    private final Moments[] moments;

    /** Takes rows of one figure per name and, last, the figure to explain. */
    Fitter(String[] names, List<double[]> rows) {
        this.names = names;
        this.rows = rows;
        this.moments = new Moments[names.length + 1];
        for (int column = 0; column < moments.length; column++) {
            moments[column] = new Moments();
            for (double[] row : rows) {
                moments[column].add(row[column]);
            }
        }
    }

    Regression fit() {
        int freedom = rows.size() - names.length - 1;
        if (freedom <= 0) {
            throw UnfittableException.tooFewRows(rows.size(), names.length + 1);
        }
        RealMatrix x = new Array2DRowRealMatrix(rows.size(), names.length);
        for (int column = 0; column < names.length; column++) {
            x.setColumn(column, centred(column));
        }
        RealVector y = new ArrayRealVector(centred(names.length), false);
        QRDecomposition qr = new QRDecomposition(x);
        requireIndependent(qr.getR());
        RealVector slopes = qr.getSolver().solve(y);

        double residuals = y.subtract(x.operate(slopes)).getNorm();
        double intercept = mean(names.length);
        Map<String, Double> coefficients = new LinkedHashMap<>();
        Map<String, Double> standardized = new LinkedHashMap<>();
        for (int column = 0; column < names.length; column++) {
            double slope = slopes.getEntry(column);
            intercept -= slope * mean(column);
            coefficients.put(names[column], slope);
            standardized.put(names[column], slope * populationDeviation(column));
        }
        return new Regression(
                rows.size(),
                intercept,
                coefficients,
                standardized,
                rSquared(residuals, y.getNorm()),
                residuals / Math.sqrt(freedom));
    }

    /** A diagonal element of R is the length of what the columns before leave of a column. */
    private void requireIndependent(RealMatrix r) {
        for (int column = 0; column < names.length; column++) {
            if (constant(column)) {
                throw UnfittableException.constant(names[column]);
            }
            double[] raw = new double[rows.size()];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = rows.get(i)[column];
            }
            double own = Math.abs(r.getEntry(column, column));
            if (own < LEAST_OWN_SHARE * new ArrayRealVector(raw, false).getNorm()) {
                throw UnfittableException.collinear(names[column]);
            }
        }
    }

    private OptionalDouble rSquared(double residuals, double deviations) {
        if (constant(names.length)) {
            return OptionalDouble.empty();
        }
        double unexplained = residuals / deviations;
        return OptionalDouble.of(Math.max(0, 1 - unexplained * unexplained));
    }

    private double[] centred(int column) {
        double mean = mean(column);
        return rows.stream().mapToDouble(row -> row[column] - mean).toArray();
    }

    private boolean constant(int column) {
        return moments[column].min().equals(moments[column].max());
    }

    private double mean(int column) {
        return moments[column].mean().orElseThrow();
    }

    private double populationDeviation(int column) {
        double n = rows.size();
        return moments[column].standardDeviation().orElseThrow() * Math.sqrt((n - 1) / n);
    }
}
