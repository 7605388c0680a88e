package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.Holm;
import io.github.autoscaleanalysis.scale.stats.MannWhitney;
import io.github.autoscaleanalysis.scale.stats.TwoSamples;
import io.github.autoscaleanalysis.scale.stats.WelchT;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A set of runs beside a baseline, metric by metric. Every sign is that of runs less baseline: a positive difference of
 * duration is slower than the baseline.
 *
 * <p>Degenerate cases: a metric that fewer than three runs of a side have is not compared, and says so; where neither
 * side deviates there is no Welch's t and no Hedges' g; a metric without a test takes no part in Holm's adjustment.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RunComparison {

    private static final double USUAL_LEVEL = 0.95;

    private final ScaleRuns runs;
    private final ScaleRuns baseline;
    private final Map<ScaleMetric, MetricComparison> metrics;

    private RunComparison(ScaleRuns runs, ScaleRuns baseline, Map<ScaleMetric, MetricComparison> metrics) {
        this.runs = runs;
        this.baseline = baseline;
        this.metrics = metrics;
    }

    /**
     * Compares runs with a baseline, with 95 % intervals.
     *
     * @param runs the runs in question, any number
     * @param baseline the runs to compare with, any number
     * @return the comparison
     */
    public static RunComparison of(ScaleRuns runs, ScaleRuns baseline) {
        return of(runs, baseline, USUAL_LEVEL);
    }

    /**
     * Compares runs with a baseline. Cost: that of {@link TwoSamples#of(double[], double[], double)} per metric.
     *
     * @param runs the runs in question, any number
     * @param baseline the runs to compare with, any number
     * @param level the level of intervals, above 0 and below 1
     * @return the comparison
     * @throws IllegalArgumentException if the level is not within 0 and 1
     */
    public static RunComparison of(ScaleRuns runs, ScaleRuns baseline, double level) {
        Map<ScaleMetric, TwoSamples> samples = new EnumMap<>(ScaleMetric.class);
        for (ScaleMetric metric : ScaleMetric.values()) {
            samples.put(metric, TwoSamples.of(figures(runs, metric), figures(baseline, metric), level));
        }
        Map<ScaleMetric, Double> welch =
                adjusted(samples, of -> of.welch().stream().map(WelchT::pValue).toList());
        Map<ScaleMetric, Double> mannWhitney = adjusted(
                samples,
                of -> of.mannWhitney().stream().map(MannWhitney::pValue).toList());
        int all = runs.runs().size() + baseline.runs().size();
        Map<ScaleMetric, MetricComparison> metrics = new EnumMap<>(ScaleMetric.class);
        samples.forEach((metric, of) -> metrics.put(
                metric,
                new MetricComparison(
                        metric,
                        of,
                        all - of.sample().count() - of.baseline().count(),
                        optional(welch, metric),
                        optional(mannWhitney, metric))));
        return new RunComparison(runs, baseline, Collections.unmodifiableMap(metrics));
    }

    /**
     * The runs in question.
     *
     * @return the runs
     */
    public ScaleRuns runs() {
        return runs;
    }

    /**
     * The runs compared with.
     *
     * @return the baseline
     */
    public ScaleRuns baseline() {
        return baseline;
    }

    /**
     * The comparison of each metric.
     *
     * @return a comparison for all of {@link ScaleMetric}, in its order; unmodifiable
     */
    public Map<ScaleMetric, MetricComparison> metrics() {
        return metrics;
    }

    private static double[] figures(ScaleRuns runs, ScaleMetric metric) {
        return runs.runs().stream()
                .map(run -> run.of(metric))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    /** The adjusted p-values of the metrics that have one; a metric gives one p-value or none. */
    private static Map<ScaleMetric, Double> adjusted(
            Map<ScaleMetric, TwoSamples> samples, Function<TwoSamples, List<Double>> pValue) {
        List<ScaleMetric> tested = new ArrayList<>();
        List<Double> pValues = new ArrayList<>();
        samples.forEach((metric, of) -> pValue.apply(of).forEach(p -> {
            tested.add(metric);
            pValues.add(p);
        }));
        List<Double> adjusted = Holm.adjust(pValues);
        Map<ScaleMetric, Double> byMetric = new EnumMap<>(ScaleMetric.class);
        for (int i = 0; i < tested.size(); i++) {
            byMetric.put(tested.get(i), adjusted.get(i));
        }
        return byMetric;
    }

    private static OptionalDouble optional(Map<ScaleMetric, Double> figures, ScaleMetric metric) {
        Double figure = figures.get(metric);
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }
}
