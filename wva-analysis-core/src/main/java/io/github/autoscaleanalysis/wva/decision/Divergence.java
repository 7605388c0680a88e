package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which two views of a variant's replicas parted. Immutable and thread-safe.
 *
 * @param one the one view
 * @param other the other view
 * @param from where the first cycle that shows it was logged
 * @param until when the first later cycle in which they agree began; empty where the log ends before
 * @param cycles how many cycles show it
 * @param largestGap the largest difference one − other by absolute value, in replicas, with its sign
 */
public record Divergence(
        ReplicaView one, ReplicaView other, Origin from, Optional<Instant> until, int cycles, int largestGap) {}
