package io.github.autoscaleanalysis.wva.accuracy;

import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import io.github.autoscaleanalysis.scale.stats.JointMoments;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The least squares line observed = intercept + slope · predicted. Ideal are an intercept of 0 and a slope of 1.
 * Immutable and thread-safe.
 *
 * <p>Source: simple linear regression from n, the means and the sums of products, with t intervals of n − 2 degrees of
 * freedom.
 *
 * @param count the pairs it rests on, 2 or more
 * @param intercept the latency to be observed where 0 is predicted, in ms
 * @param slope the latency observed more for each ms predicted more, without unit
 * @param correlation Pearson's r of predicted and observed, −1 to 1; empty where all observed latencies are equal
 * @param interceptInterval the 95 % interval of the intercept, in ms; empty below three pairs
 * @param slopeInterval the 95 % interval of the slope; empty below three pairs
 */
public record Calibration(
        long count,
        double intercept,
        double slope,
        OptionalDouble correlation,
        Optional<ConfidenceInterval> interceptInterval,
        Optional<ConfidenceInterval> slopeInterval) {

    private static final double LEVEL = 0.95;
    private static final double UPPER_TAIL = 0.975;

    /** The line; empty below two pairs and where all predictions are equal. */
    static Optional<Calibration> of(JointMoments predictedAndObserved) {
        long n = predictedAndObserved.count();
        double xx = products(predictedAndObserved, 0, 0);
        if (n < 2 || !(xx > 0)) {
            return Optional.empty();
        }
        double yy = products(predictedAndObserved, 1, 1);
        double xy = products(predictedAndObserved, 0, 1);
        double slope = yy == 0 ? 0 : xy / xx;
        double centre = predictedAndObserved.mean(0).getAsDouble();
        double intercept = predictedAndObserved.mean(1).getAsDouble() - slope * centre;
        OptionalDouble correlation = predictedAndObserved.correlation(0, 1);
        if (n < 3) {
            return Optional.of(new Calibration(n, intercept, slope, correlation, Optional.empty(), Optional.empty()));
        }
        double residual = Math.sqrt(Math.max(0, yy - slope * xy) / (n - 2));
        double t = new TDistribution(null, n - 2).inverseCumulativeProbability(UPPER_TAIL);
        return Optional.of(new Calibration(
                n,
                intercept,
                slope,
                correlation,
                around(intercept, t * residual * Math.sqrt(1.0 / n + centre * (centre / xx))),
                around(slope, t * residual / Math.sqrt(xx))));
    }

    private static Optional<ConfidenceInterval> around(double centre, double halfWidth) {
        double low = centre - halfWidth;
        double high = centre + halfWidth;
        return Double.isFinite(low) && Double.isFinite(high)
                ? Optional.of(new ConfidenceInterval(low, high, LEVEL))
                : Optional.empty();
    }

    private static double products(JointMoments moments, int column, int other) {
        return moments.covariance(column, other).orElse(0) * (moments.count() - 1);
    }
}
