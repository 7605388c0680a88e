package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells the variant of a pod by what the pod's name begins with. */
final class PodNames {

    private record Beginning(String text, Optional<VariantId> variant) {}

    /** The longest first, since one variant's name can begin another's. */
    private final List<Beginning> beginnings = new ArrayList<>();

    PodNames(VariantNames names) {
        names.all().stream()
                .map(VariantId::name)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(name -> beginnings.add(new Beginning(name + "-", names.canonical(VariantId.of(name)))));
    }

    /** The variant of the longest name that fits; empty if there is none, or the name is that of several. */
    Optional<VariantId> variant(String pod) {
        for (Beginning beginning : beginnings) {
            if (pod.startsWith(beginning.text)) {
                return beginning.variant;
            }
        }
        return Optional.empty();
    }
}
