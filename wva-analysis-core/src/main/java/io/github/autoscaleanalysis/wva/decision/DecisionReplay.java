package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;

/**
 * One decision held against the rule. Immutable and thread-safe.
 *
 * @param decision the decision
 * @param limits the limits in force, and where they come from
 * @param expectation what the rule says
 * @param result whether the decision conforms
 */
public record DecisionReplay(
        ScalingDecision decision, ReplicaLimits limits, Expectation expectation, ReplayResult result) {

    static DecisionReplay of(ControlCycle cycle, ScalingDecision decision, ReplicaLimits limits, DecisionRules rules) {
        Expectation expectation =
                rules.rule().expect(new DecisionBasis(cycle, decision, limits, rules.roundingTolerance()));
        return new DecisionReplay(decision, limits, expectation, judge(decision, expectation));
    }

    private static ReplayResult judge(ScalingDecision decision, Expectation expectation) {
        if (expectation instanceof Expectation.Target target) {
            if (decision.targetReplicas().isEmpty()) {
                return new ReplayResult.NotReplayable(
                        UnreplayableReason.NO_TARGET_REPLICAS,
                        decision.variant().name());
            }
            int actual = decision.targetReplicas().getAsInt();
            return target.atLeast() <= actual && actual <= target.atMost()
                    ? new ReplayResult.Conforms(actual)
                    : new ReplayResult.Differs(target.replicas(), actual);
        }
        Expectation.Undecided undecided = (Expectation.Undecided) expectation;
        return new ReplayResult.NotReplayable(undecided.reason(), undecided.detail());
    }
}
