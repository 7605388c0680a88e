package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.Optional;

/** The forms in which messages name a variant. */
final class Variants {

    private Variants() {}

    /** {@code namespace/name} or the bare name. */
    static Optional<VariantId> ofPath(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? of("", path) : of(path.substring(0, slash), path.substring(slash + 1));
    }

    /** {@code name:namespace} or the bare name. */
    static Optional<VariantId> ofServer(String server) {
        int colon = server.lastIndexOf(':');
        return colon < 0 ? of("", server) : of(server.substring(colon + 1), server.substring(0, colon));
    }

    private static Optional<VariantId> of(String namespace, String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(namespace.isBlank() ? VariantId.of(name) : VariantId.of(namespace, name));
    }
}
