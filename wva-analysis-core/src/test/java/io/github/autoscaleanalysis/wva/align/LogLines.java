package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Predictions, observations and reconciliations for tests, of whatever workload. */
public final class LogLines {

    public static final Latencies LATENCIES = Latencies.ofMillis(8, 20);

    private LogLines() {}

    /** A workload from {@code name}, {@code namespace/name}, or an empty text for none; a model may be empty too. */
    public static Workload workload(String variant, String model) {
        int slash = variant.indexOf('/');
        Optional<VariantId> id = variant.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        slash < 0
                                ? VariantId.of(variant)
                                : VariantId.of(variant.substring(0, slash), variant.substring(slash + 1)));
        return new Workload(id, model.isEmpty() ? Optional.empty() : Optional.of(model), Optional.empty());
    }

    public static Prediction predicts(double seconds, String variant, String model) {
        return predicts(seconds, workload(variant, model), LATENCIES, 1, OptionalDouble.of(100));
    }

    public static Prediction predicts(double seconds, String variant) {
        return predicts(seconds, variant, "");
    }

    public static Prediction predicts(
            double seconds, Workload workload, Latencies latencies, int replicas, OptionalDouble rate) {
        return new Prediction(
                Events.at(seconds),
                1,
                workload,
                true,
                Allocation.ofReplicas(replicas),
                latencies,
                Latencies.none(),
                Load.ofRate(rate));
    }

    public static Prediction findsNothing(double seconds, String variant) {
        return new Prediction(
                Events.at(seconds),
                1,
                workload(variant, ""),
                false,
                Allocation.none(),
                Latencies.none(),
                Latencies.none(),
                Load.none());
    }

    public static Observation observes(double seconds, String variant, String model) {
        return observes(seconds, workload(variant, model), LATENCIES, 1, OptionalDouble.of(100));
    }

    public static Observation observes(double seconds, String variant) {
        return observes(seconds, variant, "");
    }

    public static Observation observes(
            double seconds, Workload workload, Latencies latencies, int replicas, OptionalDouble rate) {
        return new Observation(
                Events.at(seconds), workload, Allocation.ofReplicas(replicas), latencies, Load.ofRate(rate));
    }

    public static Reconciliation reconciles(double seconds) {
        return new Reconciliation(
                Events.at(seconds),
                true,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
