package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs to draw. */
final class PlottedRuns {

    static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

    private PlottedRuns() {}

    /** Runs of several scenarios in turn, one every two hours, whose durations follow their sizes but for some noise. */
    static List<ScaleRun> generated(int count, int scenarios) {
        Random random = new Random(7);
        List<ScaleRun> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double nodes = 300 + random.nextInt(900);
            double edges = nodes * (2 + random.nextInt(4));
            double observations = 100 + random.nextInt(300);
            runs.add(run("scenario_" + i % scenarios, nodes, edges, observations)
                    .with(ScaleMetric.DURATION, 100 + nodes / 2 + edges / 50 + observations + random.nextInt(90))
                    .with(ScaleMetric.RISK_COUNT, random.nextInt(4))
                    .at(START.plusSeconds(7200L * i)));
        }
        return runs;
    }

    static ScaleRun run(String scenario, double nodes, double edges, double observations) {
        return ScaleRun.of(scenario)
                .with(ScaleMetric.BLAST_RADIUS, nodes)
                .with(ScaleMetric.EDGES, edges)
                .with(ScaleMetric.OBSERVATIONS, observations);
    }

    /** The sample's figures, of no known scenario. */
    static ScaleRuns sampleWithoutScenarios() {
        List<ScaleRun> runs = new ArrayList<>();
        for (ScaleRun run : ScaleRuns.sample().runs()) {
            ScaleRun bare = ScaleRun.withoutScenario();
            for (ScaleMetric metric : ScaleMetric.values()) {
                bare = bare.with(metric, run.of(metric).orElseThrow());
            }
            runs.add(bare);
        }
        return ScaleRuns.of(runs);
    }
}
