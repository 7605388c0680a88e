package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limits of every variant: the caller's, else those that the log shows. */
final class Limits {

    private final DecisionRules rules;
    private final Map<ModelId, Map<String, ReplicaLimits>> seen = new HashMap<>();
    private @Nullable ModelId lastModel;
    private Map<String, ReplicaLimits> ofLastModel = Map.of();

    private Limits(DecisionRules rules) {
        this.rules = rules;
    }

    static Limits of(List<ControlCycle> cycles, DecisionRules rules) {
        Limits limits = new Limits(rules);
        Map<ModelId, Map<String, LimitEstimate>> estimates = new HashMap<>();
        ModelId model = null;
        Map<String, LimitEstimate> ofModel = new HashMap<>();
        for (ControlCycle cycle : cycles) {
            if (!cycle.model().equals(model)) {
                model = cycle.model();
                ofModel = estimates.computeIfAbsent(model, first -> new HashMap<>());
            }
            for (ScalingDecision decision : cycle.decisions()) {
                if (rules.limits(decision.variant()).isEmpty()) {
                    add(
                            ofModel.computeIfAbsent(decision.variant().name(), first -> new LimitEstimate()),
                            cycle,
                            decision,
                            rules);
                }
            }
        }
        estimates.forEach((key, byVariant) -> limits.seen.put(key, limits(byVariant)));
        return limits;
    }

    private static Map<String, ReplicaLimits> limits(Map<String, LimitEstimate> estimates) {
        Map<String, ReplicaLimits> limits = new HashMap<>();
        estimates.forEach((variant, estimate) -> estimate.limits().ifPresent(seen -> limits.put(variant, seen)));
        return limits;
    }

    ReplicaLimits of(ControlCycle cycle, VariantId variant) {
        Optional<ReplicaLimits> given = rules.limits(variant);
        if (given.isPresent()) {
            return given.get();
        }
        if (!cycle.model().equals(lastModel)) {
            lastModel = cycle.model();
            ofLastModel = seen.getOrDefault(cycle.model(), Map.of());
        }
        return ofLastModel.getOrDefault(variant.name(), ReplicaLimits.none());
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
