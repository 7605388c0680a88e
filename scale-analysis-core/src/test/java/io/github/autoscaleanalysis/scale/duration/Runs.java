package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.ArrayList;
import java.util.List;

/** Runs whose model can be computed by hand. */
final class Runs {

    private Runs() {}

    /**
     * A full factorial design: with signs b, e, o of plus or minus one, blast radius 2 + b, edges 20 + 10 e, observations
     * 200 + 100 o and duration 500 + 50 b + 20 e + 30 o + 100 b e o. The columns are orthogonal, so the fit finds the
     * first four terms and leaves the last. Scenarios are named by their signs, such as "+-+".
     */
    static List<ScaleRun> factorial() {
        List<ScaleRun> runs = new ArrayList<>();
        int[] signs = {-1, 1};
        for (int b : signs) {
            for (int e : signs) {
                for (int o : signs) {
                    runs.add(ScaleRun.of(sign(b) + sign(e) + sign(o))
                            .with(ScaleMetric.BLAST_RADIUS, 2 + b)
                            .with(ScaleMetric.EDGES, 20 + 10 * e)
                            .with(ScaleMetric.OBSERVATIONS, 200 + 100 * o)
                            .with(ScaleMetric.DURATION, 500 + 50 * b + 20 * e + 30 * o + 100 * b * e * o));
                }
            }
        }
        return runs;
    }

    /**
     * The design six times, with durations of its first four terms and 1 s more in every other run, but for the runs 3
     * (260 s too long), 12 (300 s too long) and 21 (280 s too short), counted from 1.
     */
    static List<ScaleRun> withOutliers() {
        List<ScaleRun> runs = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            ScaleRun run = factorial().get(i % 8);
            double linear = 400
                    + 50 * (run.of(ScaleMetric.BLAST_RADIUS).orElseThrow() - 2)
                    + 2 * (run.of(ScaleMetric.EDGES).orElseThrow() - 20)
                    + 0.3 * (run.of(ScaleMetric.OBSERVATIONS).orElseThrow() - 200);
            double off = i == 2 ? 260 : i == 11 ? 300 : i == 20 ? -280 : i % 2;
            runs.add(run.with(ScaleMetric.DURATION, linear + off));
        }
        return runs;
    }

    static ScaleRuns of(ScaleRun... runs) {
        return ScaleRuns.of(List.of(runs));
    }

    private static String sign(int value) {
        return value < 0 ? "-" : "+";
    }
}
