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

    static ScaleRuns of(ScaleRun... runs) {
        return ScaleRuns.of(List.of(runs));
    }

    private static String sign(int value) {
        return value < 0 ? "-" : "+";
    }
}
