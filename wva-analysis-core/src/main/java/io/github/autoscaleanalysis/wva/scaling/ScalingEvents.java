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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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

    private final Map<VariantId, VariantTrack> byLoggedName = new HashMap<>();

    private ScalingEvents(Naming naming) {
        this.naming = naming;
    }

    static ScalingEvents of(List<? extends WvaEvent> events) {
        Naming naming = new Naming(events);
        ScalingEvents sorted = new ScalingEvents(naming);
        if (!sorted.addAll(events)) {
            List<WvaEvent> ordered = new ArrayList<>(events);
            ordered.sort(Comparator.comparing(WvaEvent::timestamp));
            sorted = new ScalingEvents(naming);
            sorted.addAll(ordered);
        }
        return sorted;
    }

    /** Adds events as long as they are in time order; false if they are not. */
    private boolean addAll(List<? extends WvaEvent> events) {
        long last = Long.MIN_VALUE;
        for (WvaEvent event : events) {
            if (!Nanos.canHold(event.timestamp())) {
                leaveOut(event);
                continue;
            }
            long time = Nanos.of(event.timestamp());
            if (time < last) {
                return false;
            }
            last = time;
            add(time, event);
        }
        tracks.values().forEach(track -> tally.merge(track.tally));
        return true;
    }

    private void leaveOut(WvaEvent event) {
        if (event instanceof ScalingDecision decision) {
            tally.add(decision);
        }
        leftOut.add(LeftOutReason.TIME_OUT_OF_RANGE);
    }

    private void add(long time, WvaEvent event) {
        switch (event.type()) {
            case SCALING_DECISION -> add(time, (ScalingDecision) event);
            case REPLICA_STATUS -> {
                ReplicaStatus status = (ReplicaStatus) event;
                VariantTrack track = track(status.variant());
                if (track != null) {
                    track.add(time, status);
                }
            }
            case OBSERVATION -> {
                Observation observation = (Observation) event;
                VariantTrack track = track(observation.workload());
                if (track != null) {
                    track.add(time, observation);
                }
            }
            case PREDICTION -> {
                Prediction prediction = (Prediction) event;
                VariantTrack track = track(prediction.workload());
                if (track != null) {
                    track.add(time, prediction);
                }
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
        VariantTrack track = track(decision.variant());
        if (track != null) {
            track.add(time, decision);
        } else {
            tally.add(decision);
        }
        if (naming.hasSaturationAnalyses()) {
            saturation.add(decision);
        }
    }

    private void add(long time, ReplicaMismatch mismatch) {
        List<VariantId> variants = naming.models().variantsOf(mismatch.model(), mismatch.namespace());
        VariantTrack track = variants.size() == 1 ? track(variants.get(0)) : null;
        if (track != null) {
            track.addReporting(time, mismatch.reportingReplicas());
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

    private @Nullable VariantTrack track(Workload workload) {
        if (workload.variant().isPresent()) {
            return track(workload.variant().get());
        }
        Optional<VariantId> only = naming.onlyVariant(workload.model());
        if (only.isEmpty()) {
            leftOut.add(LeftOutReason.NO_VARIANT);
            return null;
        }
        return track(only.get());
    }

    private @Nullable VariantTrack track(VariantId logged) {
        VariantTrack track = byLoggedName.get(logged);
        if (track != null) {
            return track;
        }
        Optional<VariantId> id = naming.names().canonical(logged);
        if (id.isEmpty()) {
            leftOut.add(LeftOutReason.AMBIGUOUS_VARIANT);
            return null;
        }
        VariantTrack found = tracks.computeIfAbsent(id.get(), VariantTrack::new);
        byLoggedName.put(logged, found);
        return found;
    }
}
