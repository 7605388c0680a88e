package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Checks the invariants of cycles, and sums up. */
final class InvariantChecks {

    private static final List<Invariant> OF_ANALYZERS = List.of(
            Invariant.UTILIZATION, Invariant.SPARE_CAPACITY, Invariant.REQUIRED_CAPACITY, Invariant.WHOLE_REPLICAS);

    private static final List<Invariant> OF_DECISIONS = List.of(Invariant.ACTION_SIGN, Invariant.TARGET_WITHIN_LIMITS);

    /** The counts of one invariant. */
    private static final class Tally {
        private long held;
        private long broken;
        private double largest = -1;
        private final Map<NotEvaluatedReason, Long> notEvaluated = new EnumMap<>(NotEvaluatedReason.class);

        void add(InvariantOutcome outcome) {
            if (outcome instanceof InvariantOutcome.Holds holds) {
                held++;
                largest = Math.max(largest, Math.abs(holds.residual()));
            } else if (outcome instanceof InvariantOutcome.Broken residual) {
                broken++;
                largest = Math.max(largest, Math.abs(residual.residual()));
            } else if (outcome instanceof InvariantOutcome.NotEvaluated not) {
                notEvaluated.merge(not.reason(), 1L, Long::sum);
            }
        }

        InvariantSummary summary(Invariant invariant) {
            return new InvariantSummary(
                    invariant,
                    held,
                    broken,
                    largest < 0 ? OptionalDouble.empty() : OptionalDouble.of(largest),
                    notEvaluated);
        }
    }

    private final DecisionRules rules;
    private final Map<Invariant, Tally> tallies = new EnumMap<>(Invariant.class);
    private final List<InvariantCheck> broken = new ArrayList<>();

    InvariantChecks(DecisionRules rules) {
        this.rules = rules;
    }

    void add(ControlCycle cycle) {
        for (AnalyzerResult result : cycle.analyzers()) {
            AnalyzerIdentities identities = new AnalyzerIdentities(cycle, result);
            for (Invariant invariant : OF_ANALYZERS) {
                InvariantOutcome outcome = identities.outcome(invariant, rules.tolerance(invariant));
                if (tally(invariant, outcome)) {
                    broken.add(check(invariant, cycle, result, outcome));
                }
            }
        }
        for (ScalingDecision decision : cycle.decisions()) {
            for (Invariant invariant : OF_DECISIONS) {
                InvariantOutcome outcome = outcome(invariant, decision, rules);
                if (tally(invariant, outcome)) {
                    broken.add(check(invariant, cycle, decision, outcome));
                }
            }
        }
    }

    /** True if it is broken. */
    private boolean tally(Invariant invariant, InvariantOutcome outcome) {
        of(invariant).add(outcome);
        return outcome instanceof InvariantOutcome.Broken;
    }

    private Tally of(Invariant invariant) {
        return tallies.computeIfAbsent(invariant, first -> new Tally());
    }

    List<InvariantCheck> broken() {
        return broken;
    }

    Map<Invariant, InvariantSummary> summaries() {
        Map<Invariant, InvariantSummary> summaries = new EnumMap<>(Invariant.class);
        for (Invariant invariant : Invariant.values()) {
            summaries.put(invariant, of(invariant).summary(invariant));
        }
        return summaries;
    }

    static List<InvariantCheck> of(ControlCycle cycle, DecisionRules rules) {
        List<InvariantCheck> checks = new ArrayList<>(
                4 * cycle.analyzers().size() + 2 * cycle.decisions().size());
        for (AnalyzerResult result : cycle.analyzers()) {
            AnalyzerIdentities identities = new AnalyzerIdentities(cycle, result);
            for (Invariant invariant : OF_ANALYZERS) {
                checks.add(check(invariant, cycle, result, identities.outcome(invariant, rules.tolerance(invariant))));
            }
        }
        for (ScalingDecision decision : cycle.decisions()) {
            for (Invariant invariant : OF_DECISIONS) {
                checks.add(check(invariant, cycle, decision, outcome(invariant, decision, rules)));
            }
        }
        return checks;
    }

    private static InvariantOutcome outcome(Invariant invariant, ScalingDecision decision, DecisionRules rules) {
        return invariant == Invariant.ACTION_SIGN
                ? sign(decision, rules.tolerance(invariant))
                : within(decision, rules);
    }

    private static InvariantCheck check(
            Invariant invariant, ControlCycle cycle, AnalyzerResult result, InvariantOutcome outcome) {
        return new InvariantCheck(
                invariant,
                cycle.index(),
                result.origin(),
                cycle.model(),
                Optional.empty(),
                Optional.of(result.analyzer()),
                outcome);
    }

    private static InvariantCheck check(
            Invariant invariant, ControlCycle cycle, ScalingDecision decision, InvariantOutcome outcome) {
        return new InvariantCheck(
                invariant,
                cycle.index(),
                decision.origin(),
                cycle.model(),
                Optional.of(decision.variant()),
                Optional.empty(),
                outcome);
    }

    // How many replicas the target is away from the nearest one that the action allows.
    private static InvariantOutcome sign(ScalingDecision decision, double tolerance) {
        if (decision.currentReplicas().isEmpty() || decision.targetReplicas().isEmpty()) {
            return new InvariantOutcome.NotEvaluated(NotEvaluatedReason.REPLICAS_ABSENT);
        }
        int change = decision.targetReplicas().getAsInt()
                - decision.currentReplicas().getAsInt();
        ScalingAction action = decision.action();
        if (action.equals(ScalingAction.SCALE_UP)) {
            return InvariantOutcome.of(Math.min(0, change - 1), tolerance);
        }
        if (action.equals(ScalingAction.SCALE_DOWN)) {
            return InvariantOutcome.of(Math.max(0, change + 1), tolerance);
        }
        return action.equals(ScalingAction.NO_CHANGE)
                ? InvariantOutcome.of(change, tolerance)
                : new InvariantOutcome.NotEvaluated(NotEvaluatedReason.UNKNOWN_ACTION);
    }

    private static InvariantOutcome within(ScalingDecision decision, DecisionRules rules) {
        Optional<ReplicaLimits> limits = rules.limits(decision.variant());
        if (limits.isEmpty()) {
            return new InvariantOutcome.NotEvaluated(NotEvaluatedReason.NO_LIMITS);
        }
        if (decision.targetReplicas().isEmpty()) {
            return new InvariantOutcome.NotEvaluated(NotEvaluatedReason.REPLICAS_ABSENT);
        }
        int target = decision.targetReplicas().getAsInt();
        return InvariantOutcome.of(
                target - limits.get().clamp(target), rules.tolerance(Invariant.TARGET_WITHIN_LIMITS));
    }
}
