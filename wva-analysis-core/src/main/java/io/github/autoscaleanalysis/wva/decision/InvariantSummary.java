package io.github.autoscaleanalysis.wva.decision;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How one invariant fared over all cycles. Immutable and thread-safe.
 *
 * @param invariant the invariant
 * @param held how often it held
 * @param broken how often it did not
 * @param largestResidual the largest absolute residual, in replicas; empty where it was never evaluated
 * @param notEvaluated how often it could not be evaluated, by reason
 */
public record InvariantSummary(
        Invariant invariant,
        long held,
        long broken,
        OptionalDouble largestResidual,
        Map<NotEvaluatedReason, Long> notEvaluated) {

    /**
     * Copies the counts.
     *
     * @param invariant the invariant
     * @param held how often it held
     * @param broken how often it did not
     * @param largestResidual the largest absolute residual
     * @param notEvaluated how often it could not be evaluated
     */
    public InvariantSummary {
        notEvaluated = Map.copyOf(notEvaluated);
    }
}
