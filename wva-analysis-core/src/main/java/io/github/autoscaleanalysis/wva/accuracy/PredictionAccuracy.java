package io.github.autoscaleanalysis.wva.accuracy;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How far the predicted latencies were from the observed ones, by latency metric. Immutable and thread-safe. */
public final class PredictionAccuracy {

    private final Map<LatencyMetric, ErrorStatistics> byMetric = new EnumMap<>(LatencyMetric.class);

    private PredictionAccuracy(List<Pair> pairs) {
        for (LatencyMetric metric : LatencyMetric.values()) {
            byMetric.put(metric, ErrorStatistics.of(pairs, metric));
        }
    }

    /**
     * The accuracy over some pairs, in one pass a metric.
     *
     * @param pairs the pairs to judge; may be empty
     * @return the accuracy
     */
    public static PredictionAccuracy of(List<Pair> pairs) {
        return new PredictionAccuracy(pairs);
    }

    /**
     * The errors of one latency metric.
     *
     * @param metric which latency
     * @return its statistics, over the pairs that have both values
     */
    public ErrorStatistics of(LatencyMetric metric) {
        return byMetric.getOrDefault(metric, ErrorStatistics.of(List.of(), metric));
    }
}
