package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.time.Duration;

/**
 * A decision for fewer replicas soon after one for more, or the other way round. What was decided in between left the
 * replicas alone. Immutable and thread-safe.
 *
 * @param move the decision that is undone
 * @param back the decision that goes the other way; its time and line are those of the reversal
 */
public record Reversal(ScalingDecision move, ScalingDecision back) {

    /**
     * How soon the replicas were sent back.
     *
     * @return the time between the two decisions, 0 or longer
     */
    public Duration after() {
        return Duration.between(move.timestamp(), back.timestamp());
    }
}
