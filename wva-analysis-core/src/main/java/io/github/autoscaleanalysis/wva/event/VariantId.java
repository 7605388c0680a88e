package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;

/**
 * Names a variant: one deployment of a model on one kind of accelerator. Immutable and thread-safe.
 *
 * @param name the variant's name, never blank
 * @param namespace its Kubernetes namespace; empty where the log gives the bare name
 */
public record VariantId(String name, Optional<String> namespace) {

    /**
     * Checks the name.
     *
     * @param name the variant's name, never blank
     * @param namespace its Kubernetes namespace
     * @throws IllegalArgumentException if the name or a given namespace is blank
     */
    public VariantId {
        if (name.isBlank() || namespace.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("blank variant name or namespace: '" + name + "', " + namespace);
        }
    }

    /**
     * A variant known by its bare name.
     *
     * @param name the variant's name
     * @return the identity
     * @throws IllegalArgumentException if the name is blank
     */
    public static VariantId of(String name) {
        return new VariantId(name, Optional.empty());
    }

    /**
     * A variant known by name and namespace.
     *
     * @param namespace its Kubernetes namespace
     * @param name the variant's name
     * @return the identity
     * @throws IllegalArgumentException if either is blank
     */
    public static VariantId of(String namespace, String name) {
        return new VariantId(name, Optional.of(namespace));
    }

    /**
     * Whether both can name the same variant: the names are equal, and the namespaces too where both are known.
     *
     * @param other the other identity
     * @return true if nothing speaks against their being the same
     */
    public boolean matches(VariantId other) {
        return name.equals(other.name)
                && (namespace.isEmpty() || other.namespace.isEmpty() || namespace.equals(other.namespace));
    }

    /** {@return {@code namespace/name}, or the bare name where the namespace is unknown} */
    @Override
    public String toString() {
        return namespace.map(n -> n + "/" + name).orElse(name);
    }
}
