package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;

/**
 * What a prediction or an observation speaks of, as far as the log names it. Immutable and thread-safe.
 *
 * @param variant the variant; empty in solution lines of 2025-08, which name none
 * @param model the model it serves; empty where the log does not name it
 * @param serviceClass the class of service whose objectives hold for it; empty where the log does not name it
 */
public record Workload(Optional<VariantId> variant, Optional<String> model, Optional<String> serviceClass) {

    /**
     * A workload of which only the variant is known.
     *
     * @param variant the variant
     * @return the workload
     */
    public static Workload of(VariantId variant) {
        return new Workload(Optional.of(variant), Optional.empty(), Optional.empty());
    }
}
