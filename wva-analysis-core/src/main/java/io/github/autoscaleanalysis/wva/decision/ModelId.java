package io.github.autoscaleanalysis.wva.decision;

import java.util.Optional;

/**
 * Names a model in a namespace: what one reconciliation decides on as a whole. Immutable and thread-safe.
 *
 * @param model the model; empty where the log does not tell which model a variant serves
 * @param namespace its Kubernetes namespace; empty where the log does not name it
 */
public record ModelId(Optional<String> model, Optional<String> namespace) {

    /**
     * A model known by name and namespace.
     *
     * @param namespace its Kubernetes namespace
     * @param model the model
     * @return the identity
     */
    public static ModelId of(String namespace, String model) {
        return new ModelId(Optional.of(model), Optional.of(namespace));
    }

    /** {@return {@code namespace/model}, with {@code ?} for an unknown model and without an unknown namespace} */
    @Override
    public String toString() {
        String name = model.orElse("?");
        return namespace.map(n -> n + "/" + name).orElse(name);
    }
}
