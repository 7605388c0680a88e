package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which model each variant serves, by all that the log says: decisions name only the variant. */
final class VariantModels {

    /** A model that a name was seen with. */
    private static final class Seen {
        private ModelId model;
        private int times = 1;

        Seen(ModelId model) {
            this.model = model;
        }
    }

    private final Map<String, List<Seen>> seen = new HashMap<>();
    private final Map<String, List<ModelId>> byName = new HashMap<>();

    static VariantModels of(List<? extends WvaEvent> events) {
        VariantModels models = new VariantModels();
        for (WvaEvent event : events) {
            switch (event.type()) {
                case ANALYZER_RESULT -> models.learn((AnalyzerResult) event);
                case PREDICTION -> models.learn(((Prediction) event).workload());
                case OBSERVATION -> models.learn(((Observation) event).workload());
                default -> {
                    // says nothing of a variant's model
                }
            }
        }
        models.seen.forEach((name, found) -> {
            found.sort(Comparator.comparingInt((Seen one) -> one.times).reversed());
            models.byName.put(name, found.stream().map(one -> one.model).toList());
        });
        models.seen.clear();
        return models;
    }

    /**
     * The models that a variant may serve, the most often named first: those of its name whose namespace does not speak
     * against it.
     */
    List<ModelId> of(VariantId variant) {
        List<ModelId> named = byName.getOrDefault(variant.name(), List.of());
        if (named.size() < 2 && (named.isEmpty() || agree(named.get(0).namespace(), variant.namespace()))) {
            return named;
        }
        List<ModelId> agreeing = new ArrayList<>(named.size());
        for (ModelId model : named) {
            if (agree(model.namespace(), variant.namespace())) {
                agreeing.add(model);
            }
        }
        return agreeing;
    }

    private void learn(AnalyzerResult result) {
        if (result.model().isEmpty()) {
            return;
        }
        ModelId model = new ModelId(result.model(), result.namespace());
        for (VariantCapacity capacity : result.variants()) {
            learn(capacity.variant().name(), model);
        }
    }

    private void learn(Workload workload) {
        if (workload.model().isPresent() && workload.variant().isPresent()) {
            VariantId variant = workload.variant().get();
            learn(variant.name(), new ModelId(workload.model(), variant.namespace()));
        }
    }

    private void learn(String variant, ModelId model) {
        List<Seen> known = seen.get(variant);
        if (known == null) {
            known = new ArrayList<>(1);
            seen.put(variant, known);
        }
        for (Seen other : known) {
            if (other.model.equals(model)) {
                other.times++;
                return;
            }
            if (other.model.model().equals(model.model()) && agree(other.model.namespace(), model.namespace())) {
                other.times++;
                other.model = other.model.namespace().isPresent() ? other.model : model;
                return;
            }
        }
        known.add(new Seen(model));
    }

    static boolean agree(Optional<String> namespace, Optional<String> other) {
        return namespace.isEmpty() || other.isEmpty() || namespace.equals(other);
    }
}
