package io.github.autoscaleanalysis.wva.decision;

/** Whether an {@link Invariant} holds. Residuals are the logged figure less what it must be, in replicas. */
public sealed interface InvariantOutcome {

    /**
     * It holds. Immutable and thread-safe.
     *
     * @param residual replicas, within the tolerance
     */
    record Holds(double residual) implements InvariantOutcome {}

    /**
     * It does not hold. Immutable and thread-safe.
     *
     * @param residual replicas, beyond the tolerance
     */
    record Broken(double residual) implements InvariantOutcome {}

    /**
     * It cannot be evaluated. Immutable and thread-safe.
     *
     * @param reason why
     */
    record NotEvaluated(NotEvaluatedReason reason) implements InvariantOutcome {}

    /**
     * The outcome of a residual.
     *
     * @param residual the logged figure less what it must be, in replicas
     * @param tolerance the largest residual with which the invariant holds
     * @return whether it holds
     */
    static InvariantOutcome of(double residual, double tolerance) {
        return Math.abs(residual) <= tolerance ? new Holds(residual) : new Broken(residual);
    }
}
