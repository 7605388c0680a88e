package io.github.autoscaleanalysis.wva.decision;

/** What must hold among the figures of one cycle, whatever the rule. */
public enum Invariant {
    /** Of an analyzer: utilization = demand / supply. */
    UTILIZATION,
    /** Of an analyzer: sc = max(0, supply − demand / scaleDownBoundary). */
    SPARE_CAPACITY,
    /** Of an analyzer: rc = max(0, demand / scaleUpThreshold − max(supply, Σ current · prc over its variants)). */
    REQUIRED_CAPACITY,
    /** Of an analyzer: supply / prc is a whole number, the ready replicas; defined where one variant serves the model. */
    WHOLE_REPLICAS,
    /** Of a decision: the action is the sign of target − current. */
    ACTION_SIGN,
    /** Of a decision: the target is within the limits; evaluated where the caller gives them. */
    TARGET_WITHIN_LIMITS
}
