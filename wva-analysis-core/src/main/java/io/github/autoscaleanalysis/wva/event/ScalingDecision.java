package io.github.autoscaleanalysis.wva.event;

import java.util.OptionalInt;

/**
 * What the controller decided for a variant: {@code Processing decision}.
 *
 * @param origin when and where it was logged
 * @param variant the variant
 * @param action the decision in the controller's word
 * @param currentReplicas replicas the decision started from; empty where the log gives none
 * @param targetReplicas replicas decided on; empty where the log gives none
 */
public record ScalingDecision(
        Origin origin, VariantId variant, ScalingAction action, OptionalInt currentReplicas, OptionalInt targetReplicas)
        implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.SCALING_DECISION;
    }

    @Override
    public ScalingDecision at(Origin place) {
        return new ScalingDecision(place, variant, action, currentReplicas, targetReplicas);
    }
}
