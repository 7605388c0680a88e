package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The resources that a workload has or is to get. Immutable and thread-safe.
 *
 * @param accelerator the kind of accelerator, such as {@code H100}; empty where the log does not name it
 * @param replicas the number of replicas; empty where the log gives none
 * @param maxBatch the largest batch one replica serves at a time, in requests; empty where the log gives none
 * @param cost the cost rate of all replicas together, in the controller's own unit; empty where the log gives none
 */
public record Allocation(
        Optional<String> accelerator, OptionalInt replicas, OptionalInt maxBatch, OptionalDouble cost) {

    private static final Allocation NONE =
            new Allocation(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty());

    /**
     * No resources are known.
     *
     * @return an allocation without figures
     */
    public static Allocation none() {
        return NONE;
    }

    /**
     * An allocation of which only the number of replicas is known.
     *
     * @param replicas the number of replicas
     * @return the allocation
     */
    public static Allocation ofReplicas(int replicas) {
        return new Allocation(Optional.empty(), OptionalInt.of(replicas), OptionalInt.empty(), OptionalDouble.empty());
    }
}
