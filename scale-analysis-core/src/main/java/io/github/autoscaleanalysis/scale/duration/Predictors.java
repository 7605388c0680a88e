package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.regression.Regression;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.Correlation;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Says of each metric what a fit says of it. */
final class Predictors {

    private Predictors() {}

    static Map<ScaleMetric, Predictor> of(ModelRows rows, Regression fit) {
        List<Double> standardized = List.copyOf(fit.standardizedCoefficients().values());
        List<Double> inflation =
                List.copyOf(fit.collinearity().varianceInflation().values());
        double sum = standardized.stream().mapToDouble(Math::abs).sum();
        boolean drivesNothing = fit.rSquared().isEmpty() || sum == 0;
        RSquaredShares shares = new RSquaredShares(rows);
        double[] seconds = rows.seconds();
        return ModelRows.byMetric(place -> new Predictor(
                ModelRows.FEATURES.get(place),
                fit.estimate(ModelRows.FEATURES.get(place).key()),
                standardized.get(place),
                drivesNothing ? OptionalDouble.empty() : OptionalDouble.of(standardized.get(place) / sum * 100),
                fit.rSquared().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(shares.of(place)),
                inflation.get(place),
                Correlation.of(rows.feature(place), seconds)));
    }
}
