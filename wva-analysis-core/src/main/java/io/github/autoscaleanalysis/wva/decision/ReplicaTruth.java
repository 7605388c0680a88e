package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many replicas a variant was to have, was taken to have, had, and was said to have. Immutable and thread-safe.
 *
 * @param model the model that the variant serves
 * @param variant the variant
 * @param series the step series of each view; without points where the log does not show the view
 * @param divergences where views part, in the order of their starts
 * @param lags how long decisions to scale waited for their replicas, in the order of the decisions
 */
public record ReplicaTruth(
        ModelId model,
        VariantId variant,
        Map<ReplicaView, ReplicaSeries> series,
        List<Divergence> divergences,
        List<ReadyLag> lags) {

    /**
     * Copies the collections.
     *
     * @param model the model that the variant serves
     * @param variant the variant
     * @param series the step series of each view
     * @param divergences where views part
     * @param lags how long decisions waited for their replicas
     */
    public ReplicaTruth {
        Map<ReplicaView, ReplicaSeries> copy = new EnumMap<>(ReplicaView.class);
        copy.putAll(series);
        series = Collections.unmodifiableMap(copy);
        divergences = List.copyOf(divergences);
        lags = List.copyOf(lags);
    }

    /**
     * The step series of one view.
     *
     * @param view the view
     * @return its series; without points where the log does not show it
     */
    public ReplicaSeries series(ReplicaView view) {
        return series.getOrDefault(view, new ReplicaSeries(List.of()));
    }
}
