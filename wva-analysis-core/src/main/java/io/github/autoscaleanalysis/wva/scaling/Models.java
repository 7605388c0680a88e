package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which model a variant serves: the one that lines name together with it, else the only one of the log. */
final class Models {

    private final VariantNames names;
    private final Set<String> all;
    private final Map<VariantId, Set<String>> byVariant = new HashMap<>();
    private final Map<ModelPlace, List<VariantId>> variants = new HashMap<>();

    /** A model in a namespace, as far as that is known. */
    record ModelPlace(String model, Optional<String> namespace) {}

    Models(VariantNames names, Map<VariantId, Set<String>> seen, Set<String> all) {
        this.names = names;
        this.all = all;
        seen.forEach((id, models) -> names.canonical(id)
                .ifPresent(variant ->
                        byVariant.computeIfAbsent(variant, v -> new HashSet<>()).addAll(models)));
    }

    /** The model that a variant, given by its fullest name, serves; empty if none is known or it could be several. */
    Optional<String> of(VariantId variant) {
        Set<String> own = byVariant.getOrDefault(variant, Set.of());
        return only(own.isEmpty() ? all : own);
    }

    /** The only model of the log. */
    Optional<String> only() {
        return only(all);
    }

    /** The variants that serve a model, in a namespace where that is known. */
    List<VariantId> variantsOf(String model, Optional<String> namespace) {
        return variants.computeIfAbsent(new ModelPlace(model, namespace), place -> names.all().stream()
                .filter(variant -> of(variant).filter(model::equals).isPresent())
                .filter(variant -> namespace.isEmpty()
                        || variant.namespace().isEmpty()
                        || variant.namespace().equals(namespace))
                .toList());
    }

    private static Optional<String> only(Set<String> models) {
        return models.size() == 1 ? Optional.of(models.iterator().next()) : Optional.empty();
    }
}
