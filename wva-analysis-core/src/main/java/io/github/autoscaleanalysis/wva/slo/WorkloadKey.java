package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;

/**
 * A workload that can be sorted and serialized, which an Optional cannot; an absent name is empty.
 *
 * @param model the model
 * @param serviceClass its class of service
 * @param namespace the variant's namespace
 * @param variant the variant's name
 */
record WorkloadKey(String model, String serviceClass, String namespace, String variant)
        implements Serializable, Comparable<WorkloadKey> {

    private static final long serialVersionUID = 1L;
    private static final Comparator<WorkloadKey> ORDER = Comparator.comparing(WorkloadKey::model)
            .thenComparing(WorkloadKey::serviceClass)
            .thenComparing(WorkloadKey::namespace)
            .thenComparing(WorkloadKey::variant);

    static WorkloadKey of(Workload workload) {
        return new WorkloadKey(
                workload.model().orElse(""),
                workload.serviceClass().orElse(""),
                workload.variant().flatMap(VariantId::namespace).orElse(""),
                workload.variant().map(VariantId::name).orElse(""));
    }

    Workload workload() {
        return new Workload(
                named(variant).map(name -> new VariantId(name, named(namespace))), named(model), named(serviceClass));
    }

    private static Optional<String> named(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    @Override
    public int compareTo(WorkloadKey other) {
        return ORDER.compare(this, other);
    }
}
