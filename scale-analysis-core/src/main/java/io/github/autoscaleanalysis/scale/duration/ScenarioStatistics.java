package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.Moments;
import io.github.autoscaleanalysis.scale.stats.Summary;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the runs of one scenario have in common. Each figure is over the runs that have it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ScenarioStatistics {

    private final String scenario;
    private final int runs;
    private final Summary durationMinutes;
    private final Map<ScaleMetric, OptionalDouble> means;

    private ScenarioStatistics(String scenario, List<ScaleRun> runs) {
        this.scenario = scenario;
        this.runs = runs.size();
        this.durationMinutes = Summary.of(runs.stream()
                .map(ScaleRun::durationMinutes)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray());
        Map<ScaleMetric, OptionalDouble> byMetric = new EnumMap<>(ScaleMetric.class);
        for (ScaleMetric metric : ScaleMetric.values()) {
            Moments moments = new Moments();
            runs.forEach(run -> run.of(metric).ifPresent(moments::add));
            byMetric.put(metric, moments.mean());
        }
        this.means = Collections.unmodifiableMap(byMetric);
    }

    /**
     * The statistics of every scenario. Runs without scenario are in none.
     *
     * @param runs the runs
     * @return a value per scenario, the one of longest mean duration first, those without duration last, equals by name
     */
    public static List<ScenarioStatistics> of(ScaleRuns runs) {
        return Scenarios.group(runs).entrySet().stream()
                .map(group -> new ScenarioStatistics(group.getKey(), group.getValue()))
                .sorted(Scenarios.descending(s -> s.durationMinutes().mean()))
                .toList();
    }

    /**
     * The scenario.
     *
     * @return its name
     */
    public String scenario() {
        return scenario;
    }

    /**
     * How many runs played the scenario, with or without figures.
     *
     * @return the count, 1 or more
     */
    public int runs() {
        return runs;
    }

    /**
     * How long the runs took.
     *
     * @return a summary in minutes; its standard deviation is empty below two durations
     */
    public Summary durationMinutes() {
        return durationMinutes;
    }

    /**
     * The mean of one figure.
     *
     * @param metric what was measured
     * @return the mean, in the metric's unit; empty if no run has the figure
     */
    public OptionalDouble mean(ScaleMetric metric) {
        return means.getOrDefault(metric, OptionalDouble.empty());
    }
}
