package io.github.autoscaleanalysis.wva.decision;

/** What a change of an analyzer's utilization is made of. */
public enum Factor {
    /** The capacity asked for. */
    DEMAND,
    /** The estimate of what one replica can do. */
    ESTIMATOR,
    /** The number of ready replicas. */
    READINESS
}
