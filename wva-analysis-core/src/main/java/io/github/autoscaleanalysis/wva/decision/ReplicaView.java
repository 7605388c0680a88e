package io.github.autoscaleanalysis.wva.decision;

/** Which number of replicas a step series shows. */
public enum ReplicaView {
    /** The replicas decided on. */
    TARGET,
    /** The replicas that decisions started from. */
    CURRENT,
    /** The replicas that are ready: supply / per-replica capacity where that is a whole number. */
    READY,
    /** The current replicas that the controller reported outwards. */
    REPORTED
}
