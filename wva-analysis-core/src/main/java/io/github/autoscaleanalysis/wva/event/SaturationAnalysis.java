package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the capacity rule saw: {@code Capacity analysis completed} or {@code saturation analysis completed}.
 *
 * @param origin when and where it was logged
 * @param model the model; empty where the log does not name it
 * @param totalReplicas replicas of the model; empty where the log gives none
 * @param nonSaturated replicas with room left; empty where the log gives none
 * @param shouldScaleUp whether the rule asks for more; empty where the log does not say
 * @param scaleDownSafe whether fewer would do; empty where the log does not say
 */
public record SaturationAnalysis(
        Origin origin,
        Optional<String> model,
        OptionalInt totalReplicas,
        OptionalInt nonSaturated,
        Optional<Boolean> shouldScaleUp,
        Optional<Boolean> scaleDownSafe)
        implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.SATURATION_ANALYSIS;
    }

    @Override
    public SaturationAnalysis at(Origin place) {
        return new SaturationAnalysis(place, model, totalReplicas, nonSaturated, shouldScaleUp, scaleDownSafe);
    }
}
