package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The limits of every variant: the caller's, else those that the log shows. */
final class Limits {

    /** One variant of one model. */
    private record Place(ModelId model, String variant) {}

    private final DecisionRules rules;
    private final Map<Place, ReplicaLimits> seen = new HashMap<>();

    private Limits(DecisionRules rules) {
        this.rules = rules;
    }

    static Limits of(List<ControlCycle> cycles, DecisionRules rules) {
        Limits limits = new Limits(rules);
        Map<Place, LimitEstimate> estimates = new HashMap<>();
        for (ControlCycle cycle : cycles) {
            for (ScalingDecision decision : cycle.decisions()) {
                if (rules.limits(decision.variant()).isEmpty()) {
                    Place place = new Place(cycle.model(), decision.variant().name());
                    add(estimates.computeIfAbsent(place, key -> new LimitEstimate()), cycle, decision, rules);
                }
            }
        }
        estimates.forEach((place, estimate) -> estimate.limits().ifPresent(seen -> limits.seen.put(place, seen)));
        return limits;
    }

    ReplicaLimits of(ControlCycle cycle, VariantId variant) {
        Optional<ReplicaLimits> given = rules.limits(variant);
        return given.isPresent()
                ? given.get()
                : seen.getOrDefault(new Place(cycle.model(), variant.name()), ReplicaLimits.none());
    }

    private static void add(LimitEstimate estimate, ControlCycle cycle, ScalingDecision decision, DecisionRules rules) {
        decision.currentReplicas().ifPresent(estimate::addCurrent);
        if (decision.targetReplicas().isEmpty()) {
            return;
        }
        int target = decision.targetReplicas().getAsInt();
        estimate.addTarget(target);
        DecisionBasis unlimited = new DecisionBasis(cycle, decision, ReplicaLimits.none(), rules.roundingTolerance());
        if (rules.rule().expect(unlimited) instanceof Expectation.Target wanted) {
            boolean within = wanted.atLeast() <= target && target <= wanted.atMost();
            estimate.addReplay(within ? target : wanted.replicas(), target);
        }
    }
}
