package io.github.autoscaleanalysis.wva.accuracy;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What pairs that are added up together have in common. Made of values that can be serialized.
 *
 * @param name the variant's name; null where the log names none
 * @param namespace its namespace; null where unknown
 * @param model its model; null where unknown
 * @param pairClass the class of the pairs
 * @param replicas the replicas the predictions hold for; {@link #UNKNOWN} where the log gives none
 */
record CellKey(
        @Nullable String name,
        @Nullable String namespace,
        @Nullable String model,
        PairClass pairClass,
        int replicas) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int UNKNOWN = Integer.MIN_VALUE;

    static CellKey of(Pair pair) {
        Workload predicted = pair.prediction().workload();
        Workload observed = pair.observation().workload();
        VariantId variant = predicted.variant().orElse(null);
        VariantId seen = observed.variant().orElse(null);
        String namespace = namespace(variant);
        if (variant == null) {
            variant = seen;
            namespace = namespace(seen);
        } else if (namespace == null && seen != null && seen.matches(variant)) {
            namespace = namespace(seen);
        }
        String model = predicted.model().orElse(null);
        return new CellKey(
                variant == null ? null : variant.name(),
                namespace,
                model == null ? observed.model().orElse(null) : model,
                pair.pairClass(),
                pair.prediction().allocation().replicas().orElse(UNKNOWN));
    }

    Optional<VariantId> variant() {
        return name == null ? Optional.empty() : Optional.of(new VariantId(name, Optional.ofNullable(namespace)));
    }

    private static @Nullable String namespace(@Nullable VariantId variant) {
        return variant == null ? null : variant.namespace().orElse(null);
    }
}
