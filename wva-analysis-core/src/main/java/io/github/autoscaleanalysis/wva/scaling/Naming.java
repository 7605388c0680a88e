package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.ReplicaMismatch;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A first look at a log: which variants and models it names. */
final class Naming {

    private final Map<VariantId, Set<String>> seen = new HashMap<>();
    private final Set<String> allModels = new HashSet<>();
    private final VariantNames names;
    private final Models models;
    private boolean hasSaturationAnalyses;

    Naming(List<? extends WvaEvent> events) {
        for (WvaEvent event : events) {
            look(event);
        }
        this.names = new VariantNames(seen.keySet());
        this.models = new Models(names, seen, allModels);
    }

    VariantNames names() {
        return names;
    }

    Models models() {
        return models;
    }

    boolean hasSaturationAnalyses() {
        return hasSaturationAnalyses;
    }

    /** The variant meant by a line that names none: the only one of its model, else the only one of the log. */
    Optional<VariantId> onlyVariant(Optional<String> model) {
        List<VariantId> serving =
                model.isPresent() ? models.variantsOf(model.get(), Optional.empty()) : List.<VariantId>of();
        List<VariantId> candidates = serving.isEmpty() ? names.all() : serving;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The variant that an analyzer's result speaks of. */
    static VariantId variant(AnalyzerResult result, VariantCapacity capacity) {
        VariantId logged = capacity.variant();
        return logged.namespace().isPresent()
                        || result.namespace().filter(n -> !n.isBlank()).isEmpty()
                ? logged
                : new VariantId(logged.name(), result.namespace());
    }

    private void look(WvaEvent event) {
        switch (event.type()) {
            case SCALING_DECISION -> models(((ScalingDecision) event).variant());
            case REPLICA_STATUS -> models(((ReplicaStatus) event).variant());
            case OBSERVATION -> look(((Observation) event).workload());
            case PREDICTION -> look(((Prediction) event).workload());
            case REPLICA_MISMATCH -> allModels.add(((ReplicaMismatch) event).model());
            case SATURATION_ANALYSIS -> {
                hasSaturationAnalyses = true;
                ((SaturationAnalysis) event).model().ifPresent(allModels::add);
            }
            case ANALYZER_RESULT -> look((AnalyzerResult) event);
            default -> {
                // Nothing else ties variants to models.
            }
        }
    }

    private void look(Workload workload) {
        if (workload.variant().isPresent()) {
            Set<String> own = models(workload.variant().get());
            if (workload.model().isPresent() && own.add(workload.model().get())) {
                allModels.add(workload.model().get());
            }
        } else {
            workload.model().ifPresent(allModels::add);
        }
    }

    private void look(AnalyzerResult result) {
        result.model().ifPresent(allModels::add);
        for (VariantCapacity capacity : result.variants()) {
            Set<String> own = models(variant(result, capacity));
            result.model().ifPresent(own::add);
        }
    }

    private Set<String> models(VariantId variant) {
        return seen.computeIfAbsent(variant, v -> new HashSet<>());
    }
}
