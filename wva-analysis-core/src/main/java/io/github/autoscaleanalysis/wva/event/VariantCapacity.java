package io.github.autoscaleanalysis.wva.event;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one replica of a variant can do, by an analyzer's estimate. Immutable and thread-safe.
 *
 * @param variant the variant
 * @param perReplicaCapacity the capacity of one replica, in the analyzer's own unit; empty where the log gives none
 * @param role the variant's part in serving, such as {@code decode}; empty where the log gives none
 * @param reason where the estimate comes from, in the controller's word; empty where the log gives none
 */
public record VariantCapacity(
        VariantId variant, OptionalDouble perReplicaCapacity, Optional<String> role, Optional<String> reason) {}
