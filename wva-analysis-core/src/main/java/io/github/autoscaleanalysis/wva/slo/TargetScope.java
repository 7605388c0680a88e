package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.Workload;
import java.util.Optional;

/**
 * What an objective holds for. Immutable and thread-safe.
 *
 * @param model the model; empty for every model
 * @param serviceClass the class of service; empty for every class
 */
public record TargetScope(Optional<String> model, Optional<String> serviceClass) {

    private static final TargetScope EVERYTHING = new TargetScope(Optional.empty(), Optional.empty());

    /**
     * Checks the names.
     *
     * @param model the model; empty for every model
     * @param serviceClass the class of service; empty for every class
     * @throws IllegalArgumentException if a given name is blank
     */
    public TargetScope {
        if (model.filter(String::isBlank).isPresent()
                || serviceClass.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("blank model or class of service: " + model + ", " + serviceClass);
        }
    }

    /**
     * Every model and class.
     *
     * @return a scope without names
     */
    public static TargetScope everything() {
        return EVERYTHING;
    }

    /**
     * One model in every class of service.
     *
     * @param model the model
     * @return the scope
     * @throws IllegalArgumentException if the name is blank
     */
    public static TargetScope ofModel(String model) {
        return new TargetScope(Optional.of(model), Optional.empty());
    }

    /**
     * One model in one class of service.
     *
     * @param model the model
     * @param serviceClass the class of service
     * @return the scope
     * @throws IllegalArgumentException if a name is blank
     */
    public static TargetScope of(String model, String serviceClass) {
        return new TargetScope(Optional.of(model), Optional.of(serviceClass));
    }

    /** Whether the workload is known to be of this model and class. */
    boolean holdsFor(Workload workload) {
        return (model.isEmpty() || model.equals(workload.model()))
                && (serviceClass.isEmpty() || serviceClass.equals(workload.serviceClass()));
    }

    /** {@return {@code model in class}, with {@code *} for what is not named} */
    @Override
    public String toString() {
        return model.orElse("*") + " in " + serviceClass.orElse("*");
    }
}
