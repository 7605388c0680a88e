package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.time.Duration;
import java.util.Optional;

/**
 * How long it took from a decision until its replicas were ready: an interval, since the log shows the replicas only
 * once a cycle. Immutable and thread-safe.
 *
 * @param decision the decision, the first of those in a row with the same target
 * @param end how the wait ended
 * @param atLeast from the decision to the last cycle that shows the target not reached; zero where none does
 * @param atMost from the decision to the first cycle that shows it reached; empty where it was not reached
 */
public record ReadyLag(ScalingDecision decision, LagEnd end, Duration atLeast, Optional<Duration> atMost) {}
