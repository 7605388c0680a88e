package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What one cycle shows of the replicas of one variant. */
record ReplicaSample(
        ControlCycle cycle,
        @Nullable ScalingDecision decision,
        OptionalInt target,
        OptionalInt current,
        OptionalInt ready,
        OptionalInt reported) {

    static ReplicaSample of(ControlCycle cycle, VariantId variant, double tolerance) {
        ScalingDecision decision = Capacities.decisionOf(cycle, variant);
        OptionalInt reported = OptionalInt.empty();
        for (ReplicaStatus status : cycle.statuses()) {
            if (status.variant().matches(variant)) {
                reported = status.currentReplicas();
                break;
            }
        }
        return new ReplicaSample(
                cycle,
                decision,
                decision == null ? OptionalInt.empty() : decision.targetReplicas(),
                decision == null ? OptionalInt.empty() : decision.currentReplicas(),
                ready(cycle, variant, tolerance),
                reported);
    }

    Instant time() {
        return cycle.timestamp();
    }

    OptionalInt of(ReplicaView view) {
        return switch (view) {
            case TARGET -> target;
            case CURRENT -> current;
            case READY -> ready;
            case REPORTED -> reported;
        };
    }

    /** The ready replicas by the first analyzer that tells them. */
    private static OptionalInt ready(ControlCycle cycle, VariantId variant, double tolerance) {
        for (AnalyzerResult result : cycle.analyzers()) {
            OptionalInt ready = ready(result, variant, tolerance);
            if (ready.isPresent()) {
                return ready;
            }
        }
        return OptionalInt.empty();
    }

    static OptionalInt ready(AnalyzerResult result, VariantId variant, double tolerance) {
        double replicas = Capacities.ready(result);
        boolean whole = Math.abs(replicas - Math.rint(replicas)) <= tolerance && replicas < Integer.MAX_VALUE;
        return whole && Capacities.of(result, variant) != null
                ? OptionalInt.of((int) Math.rint(replicas))
                : OptionalInt.empty();
    }
}
