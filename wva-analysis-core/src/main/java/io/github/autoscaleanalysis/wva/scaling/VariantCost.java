package io.github.autoscaleanalysis.wva.scaling;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a variant used. Immutable and thread-safe.
 *
 * @param replicaSeconds ∫ replicas dt, in replicas times seconds; empty where no replicas are known
 * @param replicaTime the time over which the replicas are known
 * @param replicaSource which lines say how many replicas there were; empty where none do
 * @param cost ∫ cost rate dt, in the controller's own unit of cost rate times seconds; empty where no cost is known
 * @param costTime the time over which the cost rate is known
 * @param costSource which lines give the cost rate; empty where none do
 */
public record VariantCost(
        OptionalDouble replicaSeconds,
        Duration replicaTime,
        Optional<ReplicaSource> replicaSource,
        OptionalDouble cost,
        Duration costTime,
        Optional<CostSource> costSource) {}
