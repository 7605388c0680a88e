package io.github.autoscaleanalysis.wva.decision;

/** Why a decision cannot be replayed. */
public enum UnreplayableReason {
    /** The cycle holds no decision. */
    NO_DECISION,
    /** The decision does not say how many replicas it started from. */
    NO_CURRENT_REPLICAS,
    /** The decision does not say how many replicas it asks for. */
    NO_TARGET_REPLICAS,
    /** No analyzer published a result, as in the logs of 2025. */
    NO_ANALYZER_RESULT,
    /** An analyzer that other cycles have is missing, and it may have had the largest claim. */
    ANALYZER_MISSING,
    /** An analyzer published no positive per-replica capacity of the variant. */
    NO_PER_REPLICA_CAPACITY,
    /** An analyzer published no required or spare capacity. */
    NO_REQUIREMENT,
    /** Several variants serve the model, and the rule does not say how they share what it requires. */
    SEVERAL_VARIANTS,
    /** The caller's own rule gives no target. */
    RULE_UNDECIDED
}
