package io.github.autoscaleanalysis.scale.regression;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.stat.regression.MillerUpdatingRegression;
import org.apache.commons.math3.stat.regression.ModelSpecificationException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.math3.stat.regression.RegressionResults;

/** Right digits of this library's fit and of commons-math3's, on NIST's linear sets, as Markdown. */
final class AccuracyTable {

    private static final String HEAD = """
            # Right digits of least squares

            Written by `mvn -q -Pjmh,jmh-scale -pl scale-analysis-core test-compile exec:exec -Djmh=AccuracyBenchmark`, compared with
            what the code gives by every build that has the reference data.

            −log10 of the relative error (of the absolute one beside 0) of the worst coefficient and the worst standard
            error on the linear sets of NIST's Statistical Reference Datasets, cut at 15; 0 is no right digit, – is
            refused. The truth is the exact rational solution for the double inputs, with powers rounded to doubles; in
            the row "Filip, polynomial" with exact powers, which `LeastSquares.polynomial` forms and the others cannot.
            Against NIST's certified values Filip has %s digits from rounded powers, which is the limit of such inputs, and
            %s by `LeastSquares.polynomial`.

            | set | LeastSquares b | se | OLSMultipleLinearRegression b | se | MillerUpdatingRegression b | se |
            |---|---|---|---|---|---|---|
            """;

    private AccuracyTable() {}

    /** The document. */
    static String markdown() {
        StringBuilder rows = new StringBuilder();
        String certified = "";
        String certifiedPolynomial = "";
        for (StrdSet set : StrdSet.linear()) {
            rows.append("| ").append(set.name()).append(cells(set, ours(set), Truth.DOUBLE));
            rows.append(cells(set, ols(set), Truth.DOUBLE)).append(cells(set, miller(set), Truth.DOUBLE));
            rows.append(" |\n");
            if (set.name().equals("Filip")) {
                Map<String, Double> polynomial = polynomial(set);
                rows.append("| Filip, polynomial").append(cells(set, polynomial, Truth.POLYNOMIAL));
                rows.append(cells(set, ols(set), Truth.POLYNOMIAL));
                rows.append(cells(set, miller(set), Truth.POLYNOMIAL)).append(" |\n");
                certified = format(worst(set, ours(set), Truth.CERTIFIED, "B"));
                certifiedPolynomial = format(worst(set, polynomial, Truth.CERTIFIED, "B"));
            }
        }
        return HEAD.formatted(certified, certifiedPolynomial) + rows;
    }

    private enum Truth {
        CERTIFIED,
        DOUBLE,
        POLYNOMIAL
    }

    private static String cells(StrdSet set, Map<String, Double> figures, Truth truth) {
        return figures.isEmpty()
                ? " | – | –"
                : " | " + format(worst(set, figures, truth, "B")) + " | " + format(worst(set, figures, truth, "SE"));
    }

    private static double worst(StrdSet set, Map<String, Double> figures, Truth truth, String prefix) {
        return set.expected().stream()
                .filter(e -> e.quantity().startsWith(prefix))
                .mapToDouble(e -> Lre.of(
                        figures.getOrDefault(e.quantity(), Double.NaN),
                        truth == Truth.CERTIFIED
                                ? e.certified()
                                : truth == Truth.DOUBLE ? e.exactDouble() : e.exactPoly()))
                .min()
                .orElseThrow();
    }

    private static String format(double digits) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(digits * 10) / 10);
    }

    private static Map<String, Double> ours(StrdSet set) {
        LeastSquares rows = set.design();
        for (int i = 0; i < set.rows().size(); i++) {
            rows.add(set.x(i), set.y(i));
        }
        return Figures.of(rows.fit(), set.hasIntercept());
    }

    private static Map<String, Double> polynomial(StrdSet set) {
        LeastSquares rows = LeastSquares.polynomial("x", set.degree());
        for (int i = 0; i < set.rows().size(); i++) {
            rows.add(new double[] {set.rows().get(i).get(1)}, set.y(i));
        }
        return Figures.of(rows.fit(), true);
    }

    private static Map<String, Double> ols(StrdSet set) {
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.setNoIntercept(!set.hasIntercept());
        double[] y = new double[set.rows().size()];
        double[][] x = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            x[i] = set.x(i);
            y[i] = set.y(i);
        }
        fit.newSampleData(y, x);
        try {
            return named(set, fit.estimateRegressionParameters(), fit.estimateRegressionParametersStandardErrors());
        } catch (MathIllegalArgumentException e) {
            return Map.of(); // a singular matrix
        }
    }

    private static Map<String, Double> miller(StrdSet set) {
        MillerUpdatingRegression fit = new MillerUpdatingRegression(set.columns(), set.hasIntercept());
        for (int i = 0; i < set.rows().size(); i++) {
            fit.addObservation(set.x(i), set.y(i));
        }
        try {
            RegressionResults results = fit.regress();
            return named(set, results.getParameterEstimates(), results.getStdErrorOfEstimates());
        } catch (ModelSpecificationException e) {
            return Map.of(); // no more rows than coefficients, or the like
        }
    }

    private static Map<String, Double> named(StrdSet set, double[] coefficients, double[] errors) {
        Map<String, Double> figures = new TreeMap<>();
        int first = set.hasIntercept() ? 0 : 1;
        for (int i = 0; i < coefficients.length; i++) {
            figures.put("B" + (i + first), coefficients[i]);
            figures.put("SE" + (i + first), errors[i]);
        }
        return figures;
    }
}
