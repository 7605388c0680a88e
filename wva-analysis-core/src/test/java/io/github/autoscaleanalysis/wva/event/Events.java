package io.github.autoscaleanalysis.wva.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Events for tests, at so many seconds from a fixed start. */
public final class Events {

    public static final Instant START = Instant.parse("2025-12-01T10:00:00Z");

    private static final VariantId VARIANT = VariantId.of("chat-decode");

    private Events() {}

    public static Prediction prediction(double seconds, Latencies predicted, int replicas) {
        return prediction(seconds, 1, predicted, replicas);
    }

    public static Prediction prediction(double seconds, int row, Latencies predicted, int replicas) {
        return new Prediction(
                at(seconds),
                row,
                Workload.of(VARIANT),
                true,
                Allocation.ofReplicas(replicas),
                predicted,
                Latencies.none(),
                Load.none());
    }

    public static Observation observation(double seconds, Latencies observed, int replicas) {
        return new Observation(
                at(seconds), Workload.of(VARIANT), Allocation.ofReplicas(replicas), observed, Load.none());
    }

    public static SloTarget target(double seconds, Latencies targets) {
        return new SloTarget(at(seconds), Optional.of("m"), Optional.of("Premium"), targets);
    }

    public static ScalingDecision decision(double seconds, ScalingAction action, int current, int target) {
        return new ScalingDecision(at(seconds), VARIANT, action, OptionalInt.of(current), OptionalInt.of(target));
    }

    public static Origin at(double seconds) {
        return Origin.at(START.plus(Duration.ofNanos(Math.round(seconds * 1e9))));
    }
}
