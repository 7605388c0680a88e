package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.QueueLength;
import io.github.autoscaleanalysis.wva.event.ReplicaMismatch;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The events of a log sorted into what belongs together, in one pass after the names are known. */
final class ScalingEvents {

    final Naming naming;
    final ScalingTally tally = new ScalingTally();
    final Map<VariantId, VariantTrack> tracks = new HashMap<>();
    final Map<String, Readings> kvCache = new HashMap<>();
    final Map<String, Readings> queue = new HashMap<>();
    /** The analyses and, if there are any, the decisions. */
    final List<WvaEvent> saturation = new ArrayList<>();

    final List<AnalyzerResult> analyzerResults = new ArrayList<>();
    final LeftOut leftOut = new LeftOut();

    private final Map<VariantId, Optional<VariantTrack>> byLoggedName = new HashMap<>();

    ScalingEvents(List<? extends WvaEvent> events) {
        this.naming = new Naming(events);
        for (WvaEvent event : naming.inTimeOrder(events)) {
            if (Nanos.canHold(event.timestamp())) {
                add(event);
            } else {
                if (event instanceof ScalingDecision decision) {
                    tally.add(decision);
                }
                leftOut.add(LeftOutReason.TIME_OUT_OF_RANGE);
            }
        }
    }

    private void add(WvaEvent event) {
        long time = Nanos.of(event.timestamp());
        switch (event.type()) {
            case SCALING_DECISION -> add(time, (ScalingDecision) event);
            case REPLICA_STATUS -> {
                ReplicaStatus status = (ReplicaStatus) event;
                track(status.variant()).ifPresent(track -> track.add(time, status));
            }
            case OBSERVATION -> {
                Observation observation = (Observation) event;
                track(observation.workload()).ifPresent(track -> track.add(time, observation));
            }
            case PREDICTION -> {
                Prediction prediction = (Prediction) event;
                track(prediction.workload()).ifPresent(track -> track.add(time, prediction));
            }
            case REPLICA_MISMATCH -> add(time, (ReplicaMismatch) event);
            case KV_CACHE_USAGE -> {
                KvCacheUsage sample = (KvCacheUsage) event;
                OptionalDouble usage = sample.usage();
                addSample(kvCache, sample.pod(), time, usage.isPresent() ? usage.getAsDouble() : Double.NaN);
            }
            case QUEUE_LENGTH -> {
                QueueLength sample = (QueueLength) event;
                OptionalInt length = sample.length();
                addSample(queue, sample.pod(), time, length.isPresent() ? length.getAsInt() : Double.NaN);
            }
            case SATURATION_ANALYSIS -> saturation.add((SaturationAnalysis) event);
            case ANALYZER_RESULT -> analyzerResults.add((AnalyzerResult) event);
            default -> {
                // Nothing else says anything of replicas, cost or capacity.
            }
        }
    }

    private void add(long time, ScalingDecision decision) {
        tally.add(decision);
        track(decision.variant()).ifPresent(track -> track.add(time, decision));
        if (naming.hasSaturationAnalyses()) {
            saturation.add(decision);
        }
    }

    private void add(long time, ReplicaMismatch mismatch) {
        List<VariantId> variants = naming.models().variantsOf(mismatch.model(), mismatch.namespace());
        if (variants.size() == 1) {
            track(variants.get(0)).ifPresent(track -> track.addReporting(time, mismatch.reportingReplicas()));
        } else {
            leftOut.add(variants.isEmpty() ? LeftOutReason.NO_VARIANT : LeftOutReason.AMBIGUOUS_VARIANT);
        }
    }

    private void addSample(Map<String, Readings> byPod, String pod, long time, double value) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            byPod.computeIfAbsent(pod, p -> new Readings()).add(time, value);
        } else {
            leftOut.add(LeftOutReason.NO_VALUE);
        }
    }

    private Optional<VariantTrack> track(Workload workload) {
        if (workload.variant().isPresent()) {
            return track(workload.variant().get());
        }
        Optional<VariantId> only = naming.onlyVariant(workload.model());
        if (only.isEmpty()) {
            leftOut.add(LeftOutReason.NO_VARIANT);
            return Optional.empty();
        }
        return track(only.get());
    }

    private Optional<VariantTrack> track(VariantId logged) {
        Optional<VariantTrack> track = byLoggedName.computeIfAbsent(
                logged,
                name -> naming.names().canonical(name).map(id -> tracks.computeIfAbsent(id, VariantTrack::new)));
        if (track.isEmpty()) {
            leftOut.add(LeftOutReason.AMBIGUOUS_VARIANT);
        }
        return track;
    }
}
