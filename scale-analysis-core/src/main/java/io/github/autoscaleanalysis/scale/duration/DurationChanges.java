package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.ChangePoint;
import io.github.autoscaleanalysis.scale.stats.EDivisive;
import io.github.autoscaleanalysis.scale.stats.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From which runs on, in order of time, durations are distributed otherwise than before.
 *
 * <p>All runs are taken as alike but for their time; where scenarios or sizes changed with time, so may the durations.
 * Runs of equal time are in the order of the data.
 *
 * <p>Degenerate cases: fewer runs with a duration and a time than two segments of the search, and equal durations, have
 * no change.
 *
 * <p>Immutable and safe for use by several threads; reading costs nothing.
 */
public final class DurationChanges {

    private final TimedRuns runs;
    private final List<DurationChange> changes;

    private DurationChanges(TimedRuns runs, EDivisive search) {
        this.runs = runs;
        double[] seconds = runs.seconds();
        List<ChangePoint> points = search.of(seconds).points();
        List<DurationChange> found = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            int before = i == 0 ? 0 : points.get(i - 1).position();
            int at = points.get(i).position();
            int next =
                    i + 1 == points.size() ? seconds.length : points.get(i + 1).position();
            found.add(new DurationChange(
                    runs.runs.get(at).index(),
                    runs.runs.get(at).run(),
                    mean(seconds, before, at),
                    mean(seconds, at, next),
                    points.get(i).pValue()));
        }
        this.changes = List.copyOf(found);
    }

    /**
     * Searches for changes. Times count as in {@link TimeTrend#of}. Cost: that of the search, in the square of the runs.
     *
     * @param runs the runs, in any order
     * @param search how to search
     * @return the changes
     * @throws IllegalArgumentException if the search has too few permutations for its significance
     */
    public static DurationChanges of(ScaleRuns runs, EDivisive search) {
        return new DurationChanges(TimedRuns.of(runs), search);
    }

    /**
     * How many runs were searched.
     *
     * @return the count of runs with a duration and a time, 0 or more
     */
    public long count() {
        return runs.runs.size();
    }

    /**
     * How many runs were left out, for an absent duration or time.
     *
     * @return the count, 0 or more
     */
    public long leftOut() {
        return runs.leftOut;
    }

    /**
     * What says when the runs were played.
     *
     * @return the basis; empty if no run has a time
     */
    public Optional<TimeBasis> basis() {
        return runs.basis;
    }

    /**
     * The changes.
     *
     * @return the significant changes, in order of time, maybe none; unmodifiable
     */
    public List<DurationChange> changes() {
        return changes;
    }

    private static double mean(double[] seconds, int from, int to) {
        return Moments.of(Arrays.copyOfRange(seconds, from, to)).mean().orElseThrow();
    }
}
