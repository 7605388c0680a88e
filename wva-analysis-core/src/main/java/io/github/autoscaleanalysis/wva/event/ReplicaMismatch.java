package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Fewer or more replicas report than the specification asks for: {@code Replica count mismatch}.
 *
 * @param origin when and where it was logged
 * @param namespace the model's Kubernetes namespace; empty where the log does not name it
 * @param model the model
 * @param specReplicas replicas asked for; empty where the log gives none
 * @param reportingReplicas replicas that report metrics; empty where the log gives none
 */
public record ReplicaMismatch(
        Origin origin,
        Optional<String> namespace,
        String model,
        OptionalInt specReplicas,
        OptionalInt reportingReplicas)
        implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.REPLICA_MISMATCH;
    }

    @Override
    public ReplicaMismatch at(Origin place) {
        return new ReplicaMismatch(place, namespace, model, specReplicas, reportingReplicas);
    }
}
