package io.github.autoscaleanalysis.wva.decision;

/** What a control cycle of a 2026 controller consists of. */
public enum CyclePart {
    /** An {@code analyzer-result}. */
    ANALYZER_RESULT,
    /** A {@code Processing decision}. */
    DECISION,
    /** An {@code EmitReplicaMetrics completed}. */
    REPLICA_STATUS,
    /** A {@code Reconciliation completed} or {@code Optimization completed}. */
    OUTCOME
}
