package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.scaling.ReplicaSource;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The lines that say how many replicas there are or should be, found in one pass. */
final class ReplicaReadings {

    private final Subject subject;
    private final List<ReplicaReading> all = new ArrayList<>();
    private final Map<VariantId, List<ScalingDecision>> decisions = new LinkedHashMap<>();

    ReplicaReadings(Subject subject) {
        this.subject = subject;
        for (WvaEvent event : subject.analysis().log().events()) {
            if (event instanceof ScalingDecision decision) {
                add(decision);
            } else if (event instanceof Observation observation) {
                add(
                        observation,
                        observation.workload().variant(),
                        ReplicaSource.OBSERVATION,
                        observation.allocation().replicas(),
                        OptionalInt.empty());
            } else if (event instanceof ReplicaStatus status) {
                add(
                        status,
                        Optional.of(status.variant()),
                        ReplicaSource.REPLICA_STATUS,
                        status.currentReplicas(),
                        status.desiredReplicas());
            }
        }
        all.sort(Comparator.comparing(reading -> reading.event().timestamp()));
        decisions.values().forEach(list -> list.sort(Comparator.comparing(ScalingDecision::timestamp)));
    }

    /** The lines in time order. */
    List<ReplicaReading> all() {
        return all;
    }

    /** The decisions that name a target, in time order by variant. */
    Map<VariantId, List<ScalingDecision>> decisions() {
        return decisions;
    }

    private void add(ScalingDecision decision) {
        add(
                decision,
                Optional.of(decision.variant()),
                ReplicaSource.DECISION,
                decision.currentReplicas(),
                decision.targetReplicas());
        if (decision.targetReplicas().isPresent() && subject.isAbout(Optional.of(decision.variant()))) {
            decisions
                    .computeIfAbsent(subject.fullest(decision.variant()), name -> new ArrayList<>())
                    .add(decision);
        }
    }

    private void add(
            WvaEvent event, Optional<VariantId> named, ReplicaSource source, OptionalInt replicas, OptionalInt target) {
        if (!subject.isAbout(named)) {
            return;
        }
        WvaAnalysis analysis = subject.analysis();
        Optional<VariantScaling> variant = named.flatMap(analysis.scaling()::of);
        OptionalInt there = variant.isEmpty() || variant.get().replicaSource().equals(Optional.of(source))
                ? replicas
                : OptionalInt.empty();
        OptionalInt wanted = variant.isEmpty() || variant.get().targetSource().equals(Optional.of(source))
                ? target
                : OptionalInt.empty();
        if (there.isPresent() || wanted.isPresent()) {
            all.add(new ReplicaReading(event, named.map(subject::fullest), there, wanted));
        }
    }
}
