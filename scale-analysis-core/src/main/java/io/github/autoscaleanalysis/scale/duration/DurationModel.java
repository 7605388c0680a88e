package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.regression.LeastSquares;
import io.github.autoscaleanalysis.scale.regression.Regression;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A linear model of a run's duration in seconds on its blast radius, edges and observations, fitted by least squares to
 * the runs that have all four figures; the others are left out and counted.
 *
 * <p>Immutable and safe for use by several threads; reading costs nothing.
 */
public final class DurationModel {

    private static final List<ScaleMetric> FEATURES =
            List.of(ScaleMetric.BLAST_RADIUS, ScaleMetric.EDGES, ScaleMetric.OBSERVATIONS);

    private final Regression fit;
    private final long leftOut;
    private final List<RunResidual> residuals;

    private DurationModel(Regression fit, long leftOut, List<RunResidual> residuals) {
        this.fit = fit;
        this.leftOut = leftOut;
        this.residuals = residuals;
    }

    /**
     * Fits the model. Cost: runs × features².
     *
     * @param runs the runs
     * @return the model
     * @throws io.github.autoscaleanalysis.scale.regression.UnfittableException if there are fewer than five complete
     *     runs, or a feature is constant or a combination of the others; its column is a {@link ScaleMetric#key()}
     */
    public static DurationModel of(ScaleRuns runs) {
        LeastSquares rows =
                LeastSquares.of(FEATURES.stream().map(ScaleMetric::key).toArray(String[]::new));
        List<Integer> used = new ArrayList<>();
        List<ScaleRun> all = runs.runs();
        for (int i = 0; i < all.size(); i++) {
            OptionalDouble duration = all.get(i).of(ScaleMetric.DURATION);
            Optional<double[]> features = features(all.get(i));
            if (duration.isPresent() && features.isPresent()) {
                rows.add(features.get(), duration.getAsDouble());
                used.add(i);
            }
        }
        Regression fit = rows.fit();
        List<RunResidual> residuals = new ArrayList<>();
        for (int i : used) {
            ScaleRun run = all.get(i);
            residuals.add(new RunResidual(
                    i + 1,
                    run,
                    run.of(ScaleMetric.DURATION).orElseThrow(),
                    fit.predict(features(run).orElseThrow())));
        }
        return new DurationModel(fit, all.size() - used.size(), Collections.unmodifiableList(residuals));
    }

    /**
     * How many runs were fitted.
     *
     * @return the count, five or more
     */
    public long count() {
        return fit.count();
    }

    /**
     * How many runs were left out because they lack one of the figures.
     *
     * @return the count, 0 or more
     */
    public long leftOut() {
        return leftOut;
    }

    /**
     * The predicted duration where every feature is 0.
     *
     * @return the intercept, in seconds
     */
    public double intercept() {
        return fit.intercept();
    }

    /**
     * What one more of each feature adds to the duration.
     *
     * @return the coefficients in the order blast radius, edges, observations, each in seconds per node, edge or
     *     observation; unmodifiable
     */
    public Map<ScaleMetric, Double> coefficients() {
        return byMetric(fit.coefficients());
    }

    /**
     * What one (population) standard deviation more of each feature adds to the duration.
     *
     * @return the coefficients in the order blast radius, edges, observations, in seconds; unmodifiable
     */
    public Map<ScaleMetric, Double> standardizedCoefficients() {
        return byMetric(fit.standardizedCoefficients());
    }

    /**
     * The share of each feature in the sum of the magnitudes of the standardized coefficients. It is not reliable where
     * features go along with each other.
     *
     * @return the shares in the order blast radius, edges, observations, in percent, adding up to 100; unmodifiable;
     *     no entries where the duration is constant, so that nothing drives it
     */
    public Map<ScaleMetric, Double> importance() {
        double sum = fit.standardizedCoefficients().values().stream()
                .mapToDouble(Math::abs)
                .sum();
        if (rSquared().isEmpty() || sum == 0) {
            return Map.of();
        }
        Map<ScaleMetric, Double> shares = new EnumMap<>(ScaleMetric.class);
        standardizedCoefficients().forEach((metric, value) -> shares.put(metric, Math.abs(value) / sum * 100));
        return Collections.unmodifiableMap(shares);
    }

    /**
     * The share of the durations' variance that the model explains.
     *
     * @return R², 0 to 1, without unit; empty where the duration is constant
     */
    public OptionalDouble rSquared() {
        return fit.rSquared();
    }

    /**
     * The typical size of a residual, over n − 4.
     *
     * @return the error, 0 or more, in seconds
     */
    public double residualStandardError() {
        return fit.residualStandardError();
    }

    /**
     * The duration expected for a run, which need not be one of those fitted.
     *
     * @param run the run
     * @return the prediction in seconds; empty if the run lacks a feature
     */
    public OptionalDouble predict(ScaleRun run) {
        return features(run).map(row -> OptionalDouble.of(fit.predict(row))).orElseGet(OptionalDouble::empty);
    }

    /**
     * What the model says of each run it was fitted to.
     *
     * @return a residual per run used, in the order of the runs; unmodifiable
     */
    public List<RunResidual> residuals() {
        return residuals;
    }

    /**
     * The runs that took much longer or shorter than expected.
     *
     * @param thresholdPercent the share of the prediction beyond which a residual counts, in percent, such as
     *     {@link Outliers#USUAL_THRESHOLD_PERCENT}
     * @return the outliers
     * @throws IllegalArgumentException if the threshold is negative or not finite
     */
    public Outliers outliers(double thresholdPercent) {
        return Outliers.of(residuals, thresholdPercent);
    }

    private static Optional<double[]> features(ScaleRun run) {
        return FEATURES.stream().allMatch(metric -> run.of(metric).isPresent())
                ? Optional.of(FEATURES.stream()
                        .mapToDouble(metric -> run.of(metric).getAsDouble())
                        .toArray())
                : Optional.empty();
    }

    private static Map<ScaleMetric, Double> byMetric(Map<String, Double> byKey) {
        Map<ScaleMetric, Double> byMetric = new EnumMap<>(ScaleMetric.class);
        List<Double> values = List.copyOf(byKey.values());
        IntStream.range(0, values.size()).forEach(i -> byMetric.put(FEATURES.get(i), values.get(i)));
        return Collections.unmodifiableMap(byMetric);
    }
}
