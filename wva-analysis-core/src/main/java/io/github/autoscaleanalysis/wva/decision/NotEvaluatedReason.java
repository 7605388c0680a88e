package io.github.autoscaleanalysis.wva.decision;

/** Why an {@link Invariant} is not evaluated. */
public enum NotEvaluatedReason {
    /** The analyzer publishes no positive per-replica capacity of each of its variants. */
    NO_PER_REPLICA_CAPACITY,
    /** A figure of the invariant is absent. */
    FIGURE_ABSENT,
    /** The supply is 0, and nothing can be divided by it. */
    SUPPLY_ZERO,
    /** A threshold is absent or not positive. */
    NO_THRESHOLD,
    /** Several variants make up the supply. */
    SEVERAL_VARIANTS,
    /** No decision of the cycle says how many replicas each variant has, or how many it is to have. */
    REPLICAS_ABSENT,
    /** The action is no word that has a sign. */
    UNKNOWN_ACTION,
    /** The caller gives no limits, and limits taken from the decisions cannot testify against them. */
    NO_LIMITS
}
