package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.AnalyzerThresholds;
import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.QueueLength;
import io.github.autoscaleanalysis.wva.event.ReplicaMismatch;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes a log event by event, each on a line of its own, at so many seconds from {@link Events#START}. */
final class ScalingLog {

    private final List<WvaEvent> events = new ArrayList<>();

    static Instant second(double seconds) {
        return Events.at(seconds).timestamp();
    }

    static Duration seconds(double seconds) {
        return Duration.between(Events.START, second(seconds));
    }

    List<WvaEvent> events() {
        return List.copyOf(events);
    }

    ScalingLog add(WvaEvent event) {
        events.add(event);
        return this;
    }

    private Origin at(double seconds) {
        return new Origin(second(seconds), "log", events.size() + 1L);
    }

    ScalingLog decision(double seconds, VariantId variant, int current, int target) {
        ScalingAction action = target > current
                ? ScalingAction.SCALE_UP
                : target < current ? ScalingAction.SCALE_DOWN : ScalingAction.NO_CHANGE;
        return add(new ScalingDecision(at(seconds), variant, action, OptionalInt.of(current), OptionalInt.of(target)));
    }

    ScalingLog status(double seconds, VariantId variant, int current, int desired) {
        return add(new ReplicaStatus(
                at(seconds), variant, OptionalInt.of(current), OptionalInt.of(desired), Optional.empty()));
    }

    ScalingLog observation(double seconds, VariantId variant, Optional<String> model, int replicas, double cost) {
        return add(new Observation(
                at(seconds),
                new Workload(Optional.of(variant), model, Optional.empty()),
                allocation(replicas, cost),
                Latencies.none(),
                Load.none()));
    }

    ScalingLog prediction(double seconds, Optional<VariantId> variant, String model, int replicas, double cost) {
        return add(new Prediction(
                at(seconds),
                1,
                new Workload(variant, Optional.of(model), Optional.empty()),
                true,
                allocation(replicas, cost),
                Latencies.none(),
                Latencies.none(),
                Load.none()));
    }

    ScalingLog mismatch(double seconds, Optional<String> namespace, String model, int spec, int reporting) {
        return add(new ReplicaMismatch(at(seconds), namespace, model, OptionalInt.of(spec), OptionalInt.of(reporting)));
    }

    ScalingLog kvCache(double seconds, String pod, double usage) {
        return add(new KvCacheUsage(at(seconds), pod, OptionalDouble.of(usage)));
    }

    ScalingLog queue(double seconds, String pod, int length) {
        return add(new QueueLength(at(seconds), pod, OptionalInt.of(length)));
    }

    ScalingLog saturation(double seconds, String model, int total, boolean up, boolean safe) {
        return add(new SaturationAnalysis(
                at(seconds),
                Optional.of(model),
                OptionalInt.of(total),
                OptionalInt.of(total),
                Optional.of(up),
                Optional.of(safe)));
    }

    ScalingLog analyzer(double seconds, String model, String analyzer, double demand, VariantCapacity... variants) {
        return add(new AnalyzerResult(
                at(seconds),
                Optional.of(model),
                Optional.of("ns"),
                analyzer,
                new AnalyzedCapacity(
                        OptionalDouble.empty(),
                        OptionalDouble.of(demand),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                new AnalyzerThresholds(OptionalDouble.empty(), OptionalDouble.empty()),
                List.of(variants)));
    }

    static VariantCapacity capacity(String variant, double perReplica) {
        return new VariantCapacity(
                VariantId.of(variant), OptionalDouble.of(perReplica), Optional.empty(), Optional.empty());
    }

    private static Allocation allocation(int replicas, double cost) {
        return new Allocation(
                Optional.of("H100"), OptionalInt.of(replicas), OptionalInt.empty(), OptionalDouble.of(cost));
    }
}
