package io.github.autoscaleanalysis.wva.scaling;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;

/** The fewest and the most replicas so far. */
final class ReplicaBounds implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The fewest; more than the most if there are none yet. */
    private int min = Integer.MAX_VALUE;
    /** The most. */
    private int max = Integer.MIN_VALUE;

    void add(OptionalInt replicas) {
        if (replicas.isPresent()) {
            min = Math.min(min, replicas.getAsInt());
            max = Math.max(max, replicas.getAsInt());
        }
    }

    void merge(ReplicaBounds other) {
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    Optional<ReplicaRange> range() {
        return min > max ? Optional.empty() : Optional.of(new ReplicaRange(min, max));
    }
}
