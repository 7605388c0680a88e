package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import org.jspecify.annotations.Nullable;

/** Looks up what an analyzer says of one variant. */
final class Capacities {

    private Capacities() {}

    static @Nullable VariantCapacity of(AnalyzerResult result, VariantId variant) {
        for (VariantCapacity capacity : result.variants()) {
            if (capacity.variant().matches(variant)) {
                return capacity;
            }
        }
        return null;
    }

    /** NaN where the analyzer gives none. */
    static double perReplica(AnalyzerResult result, VariantId variant) {
        VariantCapacity capacity = of(result, variant);
        return capacity == null ? Double.NaN : capacity.perReplicaCapacity().orElse(Double.NaN);
    }

    /** The ready replicas, supply / prc, of a model that one variant serves; NaN where undefined. */
    static double ready(AnalyzerResult result) {
        if (result.variants().size() != 1 || result.capacity().supply().isEmpty()) {
            return Double.NaN;
        }
        double capacity = result.variants().get(0).perReplicaCapacity().orElse(Double.NaN);
        return capacity > 0 ? result.capacity().supply().getAsDouble() / capacity : Double.NaN;
    }

    static @Nullable ScalingDecision decisionOf(ControlCycle cycle, VariantId variant) {
        for (ScalingDecision decision : cycle.decisions()) {
            if (decision.variant().matches(variant)) {
                return decision;
            }
        }
        return null;
    }

    static boolean isScaling(ScalingDecision decision) {
        return decision.currentReplicas().isPresent()
                && decision.targetReplicas().isPresent()
                && decision.currentReplicas().getAsInt()
                        != decision.targetReplicas().getAsInt();
    }
}
