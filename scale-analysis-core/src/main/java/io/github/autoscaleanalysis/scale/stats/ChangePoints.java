package io.github.autoscaleanalysis.scale.stats;

import java.util.List;
import java.util.Optional;

/**
 * Where values begin to be distributed otherwise, as {@link EDivisive} finds it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ChangePoints {

    private final long count;
    private final List<ChangePoint> points;
    private final Optional<ChangePoint> rejected;

    ChangePoints(long count, List<ChangePoint> points, Optional<ChangePoint> rejected) {
        this.count = count;
        this.points = List.copyOf(points);
        this.rejected = rejected;
    }

    /**
     * How many values were searched.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * The significant change points.
     *
     * @return the points by position, maybe none; immutable
     */
    public List<ChangePoint> points() {
        return points;
    }

    /**
     * The best candidate that chance explains too well, with which the search ended.
     *
     * @return the candidate; empty if no segment was left that could be split, as in values fewer than two segments
     */
    public Optional<ChangePoint> rejected() {
        return rejected;
    }
}
