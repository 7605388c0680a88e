package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which names mean the same variant: a bare name is that of the only namespace that has it, if there is only one. */
final class VariantNames {

    private final Map<String, List<VariantId>> byName = new HashMap<>();

    VariantNames(Collection<VariantId> seen) {
        for (VariantId id : seen) {
            if (id.namespace().isPresent()) {
                List<VariantId> same = byName.computeIfAbsent(id.name(), name -> new ArrayList<>());
                if (!same.contains(id)) {
                    same.add(id);
                }
            }
        }
        for (VariantId id : seen) {
            byName.computeIfAbsent(id.name(), name -> List.of(id));
        }
    }

    /** The fullest name of the variant that is meant; empty if it is none that was seen, or could be several. */
    Optional<VariantId> canonical(VariantId id) {
        VariantId only = null;
        for (VariantId known : byName.getOrDefault(id.name(), List.of())) {
            if (known.matches(id)) {
                if (only != null) {
                    return Optional.empty();
                }
                only = known;
            }
        }
        return Optional.ofNullable(only);
    }

    /** Every variant, by its fullest name. */
    List<VariantId> all() {
        List<VariantId> all = new ArrayList<>();
        byName.values().forEach(all::addAll);
        return all;
    }
}
