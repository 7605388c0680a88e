package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import java.util.OptionalDouble;

/** The identities among the figures of one analyzer result. */
final class AnalyzerIdentities {

    private final ControlCycle cycle;
    private final AnalyzerResult result;
    private final double smallestCapacity;

    AnalyzerIdentities(ControlCycle cycle, AnalyzerResult result) {
        this.cycle = cycle;
        this.result = result;
        this.smallestCapacity = smallestCapacity(result);
    }

    InvariantOutcome outcome(Invariant invariant, double tolerance) {
        if (!(smallestCapacity > 0)) {
            return notEvaluated(NotEvaluatedReason.NO_PER_REPLICA_CAPACITY);
        }
        OptionalDouble supply = result.capacity().supply();
        OptionalDouble demand = result.capacity().demand();
        if (supply.isEmpty() || (demand.isEmpty() && invariant != Invariant.WHOLE_REPLICAS)) {
            return notEvaluated(NotEvaluatedReason.FIGURE_ABSENT);
        }
        return switch (invariant) {
            case UTILIZATION -> utilization(supply.getAsDouble(), demand.orElse(0), tolerance);
            case SPARE_CAPACITY -> spare(supply.getAsDouble(), demand.orElse(0), tolerance);
            case REQUIRED_CAPACITY -> required(supply.getAsDouble(), demand.orElse(0), tolerance);
            default -> whole(supply.getAsDouble(), tolerance);
        };
    }

    static double spareCapacity(double supply, double demand, double boundary) {
        return Math.max(0, supply - demand / boundary);
    }

    static double requiredCapacity(double supply, double demand, double threshold, double expectedSupply) {
        return Math.max(0, demand / threshold - Math.max(supply, expectedSupply));
    }

    private InvariantOutcome utilization(double supply, double demand, double tolerance) {
        OptionalDouble logged = result.capacity().utilization();
        if (logged.isEmpty()) {
            return notEvaluated(NotEvaluatedReason.FIGURE_ABSENT);
        }
        if (!(supply > 0)) {
            return notEvaluated(NotEvaluatedReason.SUPPLY_ZERO);
        }
        return InvariantOutcome.of((logged.getAsDouble() * supply - demand) / smallestCapacity, tolerance);
    }

    private InvariantOutcome spare(double supply, double demand, double tolerance) {
        OptionalDouble logged = result.capacity().spare();
        double boundary = result.thresholds().scaleDown().orElse(0);
        if (logged.isEmpty()) {
            return notEvaluated(NotEvaluatedReason.FIGURE_ABSENT);
        }
        if (!(boundary > 0)) {
            return notEvaluated(NotEvaluatedReason.NO_THRESHOLD);
        }
        return InvariantOutcome.of(
                (logged.getAsDouble() - spareCapacity(supply, demand, boundary)) / smallestCapacity, tolerance);
    }

    private InvariantOutcome required(double supply, double demand, double tolerance) {
        OptionalDouble logged = result.capacity().required();
        double threshold = result.thresholds().scaleUp().orElse(0);
        if (logged.isEmpty()) {
            return notEvaluated(NotEvaluatedReason.FIGURE_ABSENT);
        }
        if (!(threshold > 0)) {
            return notEvaluated(NotEvaluatedReason.NO_THRESHOLD);
        }
        double expectedSupply = expectedSupply();
        if (Double.isNaN(expectedSupply)) {
            return notEvaluated(NotEvaluatedReason.REPLICAS_ABSENT);
        }
        double must = requiredCapacity(supply, demand, threshold, expectedSupply);
        return InvariantOutcome.of((logged.getAsDouble() - must) / smallestCapacity, tolerance);
    }

    private InvariantOutcome whole(double supply, double tolerance) {
        if (result.variants().size() > 1) {
            return notEvaluated(NotEvaluatedReason.SEVERAL_VARIANTS);
        }
        double ready = supply / smallestCapacity;
        return InvariantOutcome.of(ready - Math.rint(ready), tolerance);
    }

    /** What all replicas decided on earlier will supply once ready; NaN where the decisions do not tell. */
    private double expectedSupply() {
        double sum = 0;
        for (VariantCapacity capacity : result.variants()) {
            ScalingDecision decision = Capacities.decisionOf(cycle, capacity.variant());
            if (decision == null || decision.currentReplicas().isEmpty()) {
                return Double.NaN;
            }
            sum += decision.currentReplicas().getAsInt()
                    * capacity.perReplicaCapacity().orElse(Double.NaN);
        }
        return sum;
    }

    private static double smallestCapacity(AnalyzerResult result) {
        double smallest = result.variants().isEmpty() ? Double.NaN : Double.POSITIVE_INFINITY;
        for (VariantCapacity capacity : result.variants()) {
            smallest = Math.min(smallest, capacity.perReplicaCapacity().orElse(Double.NaN));
        }
        return smallest;
    }

    private static InvariantOutcome notEvaluated(NotEvaluatedReason reason) {
        return new InvariantOutcome.NotEvaluated(reason);
    }
}
