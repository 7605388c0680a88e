package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replays a decision with factors held at their values of the cycle before. */
final class Counterfactual {

    private final ControlCycle cycle;
    private final @Nullable ControlCycle before;
    private final DecisionRules rules;

    Counterfactual(ControlCycle cycle, @Nullable ControlCycle before, DecisionRules rules) {
        this.cycle = cycle;
        this.before = before;
        this.rules = rules;
    }

    DecisionCause cause(DecisionReplay replay) {
        if (!(replay.result() instanceof ReplayResult.Conforms)) {
            return undefined(
                    replay,
                    replay.result() instanceof ReplayResult.NotReplayable not
                            ? not.reason() + (not.detail().isEmpty() ? "" : " " + not.detail())
                            : "the decision is not the rule's");
        }
        OptionalInt allHeld = target(replay, EnumSet.allOf(Factor.class));
        Map<Factor, Integer> targets = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            target(replay, EnumSet.of(factor)).ifPresent(target -> targets.put(factor, target));
        }
        if (allHeld.isEmpty() || targets.size() < Factor.values().length) {
            return undefined(replay, whatIsMissing(replay.decision()));
        }
        ScalingDecision decision = replay.decision();
        return new DecisionCause(
                cycle.index(),
                cycle.model(),
                decision,
                cause(decision, targets, allHeld.getAsInt()),
                targets,
                allHeld,
                "");
    }

    private static Cause cause(ScalingDecision decision, Map<Factor, Integer> targets, int allHeld) {
        int current = decision.currentReplicas().orElse(0);
        int target = decision.targetReplicas().orElse(0);
        Set<Factor> needed = EnumSet.noneOf(Factor.class);
        targets.forEach((factor, other) -> {
            if (Integer.signum(other - current) != Integer.signum(target - current)) {
                needed.add(factor);
            }
        });
        if (needed.isEmpty()) {
            targets.forEach((factor, other) -> {
                if (other != target) {
                    needed.add(factor);
                }
            });
        }
        if (needed.isEmpty()) {
            return allHeld == target ? Cause.STANDING : Cause.MIX;
        }
        return needed.size() > 1
                ? Cause.MIX
                : switch (needed.iterator().next()) {
                    case DEMAND -> Cause.DEMAND;
                    case ESTIMATOR -> Cause.ESTIMATOR;
                    case READINESS -> Cause.READINESS;
                };
    }

    private DecisionCause undefined(DecisionReplay replay, String detail) {
        return new DecisionCause(
                cycle.index(),
                cycle.model(),
                replay.decision(),
                Cause.UNDEFINED,
                Map.of(),
                OptionalInt.empty(),
                detail);
    }

    private String whatIsMissing(ScalingDecision decision) {
        if (before == null) {
            return "there is no cycle before";
        }
        for (AnalyzerResult now : cycle.analyzers()) {
            AnalyzerResult then = find(before, now.analyzer());
            if (then == null || !(Capacities.perReplica(then, decision.variant()) > 0)) {
                return now.analyzer() + " published no capacity in the cycle before";
            }
        }
        return "the figures do not tell the ready replicas, the demand or the thresholds";
    }

    private OptionalInt target(DecisionReplay replay, Set<Factor> held) {
        if (before == null) {
            return OptionalInt.empty();
        }
        List<AnalyzerResult> imagined = new ArrayList<>(cycle.analyzers().size());
        for (AnalyzerResult now : cycle.analyzers()) {
            AnalyzerResult then = find(before, now.analyzer());
            AnalyzerResult other = then == null ? null : imagine(now, then, held, replay.decision());
            if (other == null) {
                return OptionalInt.empty();
            }
            imagined.add(other);
        }
        Expectation expectation = rules.rule()
                .expect(new DecisionBasis(
                        cycle.with(imagined), replay.decision(), replay.limits(), rules.roundingTolerance()));
        return expectation instanceof Expectation.Target target
                ? OptionalInt.of(target.replicas())
                : OptionalInt.empty();
    }

    private static @Nullable AnalyzerResult find(ControlCycle cycle, String analyzer) {
        for (AnalyzerResult result : cycle.analyzers()) {
            if (result.analyzer().equals(analyzer)) {
                return result;
            }
        }
        return null;
    }

    /** What the analyzer would have found; null where a factor is unknown. */
    private static @Nullable AnalyzerResult imagine(
            AnalyzerResult now, AnalyzerResult then, Set<Factor> held, ScalingDecision decision) {
        double demand =
                (held.contains(Factor.DEMAND) ? then : now).capacity().demand().orElse(Double.NaN);
        double ready = Capacities.ready(held.contains(Factor.READINESS) ? then : now);
        AnalyzerResult estimates = held.contains(Factor.ESTIMATOR) ? then : now;
        double capacity = Capacities.perReplica(estimates, decision.variant());
        double up = now.thresholds().scaleUp().orElse(Double.NaN);
        double down = now.thresholds().scaleDown().orElse(Double.NaN);
        double supply = capacity * ready;
        if (!(demand >= 0) || !(supply >= 0) || !(capacity > 0) || !(up > 0) || !(down > 0)) {
            return null;
        }
        double expected = decision.currentReplicas().orElse(0) * capacity;
        AnalyzedCapacity figures = new AnalyzedCapacity(
                OptionalDouble.of(supply),
                OptionalDouble.of(demand),
                supply > 0 ? OptionalDouble.of(demand / supply) : OptionalDouble.empty(),
                OptionalDouble.of(AnalyzerIdentities.requiredCapacity(supply, demand, up, expected)),
                OptionalDouble.of(AnalyzerIdentities.spareCapacity(supply, demand, down)));
        VariantCapacity variant = estimates.variants().get(0);
        return new AnalyzerResult(
                now.origin(),
                now.model(),
                now.namespace(),
                now.analyzer(),
                figures,
                now.thresholds(),
                List.of(new VariantCapacity(
                        decision.variant(), OptionalDouble.of(capacity), variant.role(), variant.reason())));
    }
}
