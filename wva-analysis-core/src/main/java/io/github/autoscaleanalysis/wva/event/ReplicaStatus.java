package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The replicas a controller reported outwards: {@code EmitReplicaMetrics completed} where it names them.
 *
 * @param origin when and where it was logged
 * @param variant the variant
 * @param currentReplicas replicas it has; empty where the log gives none
 * @param desiredReplicas replicas it should have; empty where the log gives none
 * @param accelerator the kind of accelerator; empty where the log does not name it
 */
public record ReplicaStatus(
        Origin origin,
        VariantId variant,
        OptionalInt currentReplicas,
        OptionalInt desiredReplicas,
        Optional<String> accelerator)
        implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.REPLICA_STATUS;
    }

    @Override
    public ReplicaStatus at(Origin place) {
        return new ReplicaStatus(place, variant, currentReplicas, desiredReplicas, accelerator);
    }
}
