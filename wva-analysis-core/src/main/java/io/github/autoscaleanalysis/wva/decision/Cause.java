package io.github.autoscaleanalysis.wva.decision;

/** What a scale-up or scale-down is put down to. */
public enum Cause {
    /** With the demand as before it would not have been decided. */
    DEMAND,
    /** With the per-replica capacities as before it would not have been decided. */
    ESTIMATOR,
    /** With the ready replicas as before it would not have been decided. */
    READINESS,
    /** Several factors were needed for it, or none of them alone changes it but all together do. */
    MIX,
    /** The figures of the last cycle call for the same: nothing new led to it. */
    STANDING,
    /** The log does not hold what an attribution needs. */
    UNDEFINED
}
