package io.github.autoscaleanalysis.wva.decision;

/** Whether a decision is the one that the rule gives. */
public sealed interface ReplayResult {

    /**
     * The decision is what the rule gives. Immutable and thread-safe.
     *
     * @param target the replicas decided on
     */
    record Conforms(int target) implements ReplayResult {}

    /**
     * The decision is not what the rule gives. Immutable and thread-safe.
     *
     * @param expected the replicas that the rule gives
     * @param actual the replicas decided on
     */
    record Differs(int expected, int actual) implements ReplayResult {}

    /**
     * The log does not hold what a replay needs. Immutable and thread-safe.
     *
     * @param reason why
     * @param detail the analyzer or variant that the reason speaks of; empty where it speaks of none
     */
    record NotReplayable(UnreplayableReason reason, String detail) implements ReplayResult {}
}
