package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.io.Serializable;

/** How often each outcome occurred, for either latency and for both together. */
final class Tally implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OUTCOMES = Outcome.values().length;

    /** Counts of the ITL, by outcome. */
    private final long[] itl = new long[OUTCOMES];
    /** Counts of the TTFT, by outcome. */
    private final long[] ttft = new long[OUTCOMES];
    /** Counts of both together, by outcome. */
    private final long[] overall = new long[OUTCOMES];

    void add(Slice slice) {
        itl[slice.outcome(LatencyMetric.ITL).index()]++;
        ttft[slice.outcome(LatencyMetric.TTFT).index()]++;
        overall[slice.outcome().index()]++;
    }

    void add(LatencyMetric metric, Outcome outcome) {
        counts(metric)[outcome.index()]++;
    }

    void merge(Tally other) {
        for (int i = 0; i < OUTCOMES; i++) {
            itl[i] += other.itl[i];
            ttft[i] += other.ttft[i];
            overall[i] += other.overall[i];
        }
    }

    Attainment of(LatencyMetric metric, NotEvaluated choice) {
        return new Attainment(counts(metric), choice);
    }

    Attainment overall(NotEvaluated choice) {
        return new Attainment(overall, choice);
    }

    private long[] counts(LatencyMetric metric) {
        return metric == LatencyMetric.ITL ? itl : ttft;
    }
}
