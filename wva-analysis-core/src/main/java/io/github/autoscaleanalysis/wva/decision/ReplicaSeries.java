package io.github.autoscaleanalysis.wva.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A number of replicas over time: a step function that holds each value until the next. Immutable and thread-safe.
 *
 * @param points where the value changes, in time order; empty where it is never known
 */
public record ReplicaSeries(List<Point> points) {

    /**
     * A value from a time on. Immutable and thread-safe.
     *
     * @param from the time
     * @param replicas the replicas from then on
     */
    public record Point(Instant from, int replicas) {}

    /**
     * Copies the points.
     *
     * @param points where the value changes, in time order
     */
    public ReplicaSeries {
        points = List.copyOf(points);
    }

    /**
     * The value at a time, in O(log n).
     *
     * @param time the time
     * @return the replicas; empty before the first point
     */
    public OptionalInt at(Instant time) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).from().isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0
                ? OptionalInt.empty()
                : OptionalInt.of(points.get(low - 1).replicas());
    }

    /** Collects the points of a series from samples in time order. */
    static final class Builder {
        private final List<Point> points = new ArrayList<>();

        void add(Instant time, OptionalInt replicas) {
            if (replicas.isPresent()
                    && (points.isEmpty() || points.get(points.size() - 1).replicas() != replicas.getAsInt())) {
                points.add(new Point(time, replicas.getAsInt()));
            }
        }

        ReplicaSeries series() {
            return new ReplicaSeries(points);
        }
    }
}
