package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.time.Duration;
import java.util.Optional;

/**
 * How long it took from a decision until the replicas were there, as far as the sampling of the log can tell. Immutable
 * and thread-safe.
 *
 * @param decision the decision, which changed its variant's target
 * @param outcome whether the target was reached
 * @param atLeast the time from the decision to the last line that still shows another number of replicas; zero without
 *     one
 * @param atLeastFrom which kind of line that is; empty without one
 * @param atMost the time from the decision to the first line that shows the target; empty unless it was reached
 * @param atMostFrom which kind of line that is; empty unless it was reached
 */
public record ScalingLag(
        ScalingDecision decision,
        LagOutcome outcome,
        Duration atLeast,
        Optional<ReplicaSource> atLeastFrom,
        Optional<Duration> atMost,
        Optional<ReplicaSource> atMostFrom) {

    /**
     * Checks the order.
     *
     * @param decision the decision
     * @param outcome whether the target was reached
     * @param atLeast the lower bound
     * @param atLeastFrom which kind of line sets it
     * @param atMost the upper bound
     * @param atMostFrom which kind of line sets it
     * @throws IllegalArgumentException if the lower bound is negative or above the upper
     */
    public ScalingLag {
        if (atLeast.isNegative()
                || atMost.filter(most -> most.compareTo(atLeast) < 0).isPresent()) {
            throw new IllegalArgumentException("lag of at least " + atLeast + " and at most " + atMost);
        }
    }

    /**
     * Whether the lag may be longer than the log shows.
     *
     * @return true where there is no upper bound although there is a lag
     */
    public boolean isCensored() {
        return outcome == LagOutcome.OVERTAKEN || outcome == LagOutcome.LOG_ENDED;
    }
}
