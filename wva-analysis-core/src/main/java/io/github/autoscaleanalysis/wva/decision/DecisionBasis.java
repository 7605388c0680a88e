package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;

/**
 * All that a {@link DecisionRule} may look at. Immutable and thread-safe.
 *
 * @param cycle the cycle with its analyzer results
 * @param decision the decision of the cycle that is replayed; its target is what the rule is held against
 * @param limits the limits of the variant's replicas
 * @param tolerance how far a quotient of capacities may be from a whole number and still count as it, in replicas
 */
public record DecisionBasis(ControlCycle cycle, ScalingDecision decision, ReplicaLimits limits, double tolerance) {}
