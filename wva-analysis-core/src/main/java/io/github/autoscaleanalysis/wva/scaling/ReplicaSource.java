package io.github.autoscaleanalysis.wva.scaling;

/** Which lines say how many replicas there were. */
public enum ReplicaSource {
    /** {@code EmitReplicaMetrics completed}: the replicas the controller reported outwards. */
    REPLICA_STATUS,
    /** {@code Metrics collected for VA}: some builds count the replicas asked for, others those that report. */
    OBSERVATION,
    /** {@code Replica count mismatch}: the replicas that report metrics. */
    REPLICA_MISMATCH,
    /** {@code Processing decision}: the replicas a decision started from or, for targets, decided on. */
    DECISION,
    /** The caller's own series. */
    CALLER
}
