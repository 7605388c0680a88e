package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.Moments;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long the runs of one scenario take for their size; lower is faster. Immutable and safe for use by several threads.
 */
public final class Efficiency {

    private static final double THOUSAND = 1000;

    private final String scenario;
    private final EfficiencyRatio secondsPerNode;
    private final EfficiencyRatio secondsPerThousandEdges;
    private final EfficiencyRatio secondsPerObservation;
    private final OptionalDouble meanDurationMinutes;

    private Efficiency(String scenario, List<ScaleRun> runs) {
        this.scenario = scenario;
        this.secondsPerNode = EfficiencyRatio.of(runs, ScaleMetric.BLAST_RADIUS, 1);
        this.secondsPerThousandEdges = EfficiencyRatio.of(runs, ScaleMetric.EDGES, THOUSAND);
        this.secondsPerObservation = EfficiencyRatio.of(runs, ScaleMetric.OBSERVATIONS, 1);
        Moments minutes = new Moments();
        runs.forEach(run -> run.durationMinutes().ifPresent(minutes::add));
        this.meanDurationMinutes = minutes.mean();
    }

    /**
     * The efficiency of every scenario. Runs without scenario are in none.
     *
     * @param runs the runs
     * @return a value per scenario, that of most seconds per 1,000 edges first, those without last, equals by name
     */
    public static List<Efficiency> of(ScaleRuns runs) {
        return Scenarios.group(runs).entrySet().stream()
                .map(group -> new Efficiency(group.getKey(), group.getValue()))
                .sorted(Scenarios.descending(e -> e.secondsPerThousandEdges().mean()))
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
     * Seconds per node of blast radius.
     *
     * @return the ratio, in seconds per node
     */
    public EfficiencyRatio secondsPerNode() {
        return secondsPerNode;
    }

    /**
     * Seconds per 1,000 edges.
     *
     * @return the ratio, in seconds per 1,000 edges
     */
    public EfficiencyRatio secondsPerThousandEdges() {
        return secondsPerThousandEdges;
    }

    /**
     * Seconds per observation.
     *
     * @return the ratio, in seconds per observation
     */
    public EfficiencyRatio secondsPerObservation() {
        return secondsPerObservation;
    }

    /**
     * How long the runs take.
     *
     * @return the mean duration, in minutes; empty if no run has a duration
     */
    public OptionalDouble meanDurationMinutes() {
        return meanDurationMinutes;
    }
}
