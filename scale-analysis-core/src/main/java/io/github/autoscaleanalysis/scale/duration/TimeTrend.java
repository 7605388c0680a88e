package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import io.github.autoscaleanalysis.scale.stats.MannKendall;
import io.github.autoscaleanalysis.scale.stats.TheilSen;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether runs became slower with time: the Theil–Sen slope of their durations over the days since the first, and the
 * Mann–Kendall test. Positive is slower with time.
 *
 * <p>All runs are taken as alike but for their time; where scenarios or sizes changed with time, so may the durations.
 *
 * <p>Degenerate cases: below two runs that have both a duration and a time, and where all times are equal, there is
 * neither slope nor test; where all durations are equal the slope is 0, and there is no p-value; with 4 runs or fewer
 * there is a slope without an interval; above 10,000 runs there is a test and no slope.
 *
 * <p>Immutable and safe for use by several threads; reading costs nothing.
 */
public final class TimeTrend {

    /** How many runs a slope is computed of at most, since it takes memory and time in the square of them. */
    public static final int MOST_RUNS_FOR_SLOPE = 10_000;

    private final TimedRuns runs;
    private final Optional<TheilSen> line;
    private final MannKendall test;

    private TimeTrend(TimedRuns runs) {
        this.runs = runs;
        double[] days = runs.days();
        double[] seconds = runs.seconds();
        this.line = days.length > MOST_RUNS_FOR_SLOPE ? Optional.empty() : Optional.of(TheilSen.of(days, seconds));
        this.test = MannKendall.of(days, seconds);
    }

    /**
     * Follows durations through time. Runs have instants or ages, which cannot be compared: what more of the runs have
     * counts, instants if both are as frequent. Cost: runs² log runs.
     *
     * @param runs the runs, in any order
     * @return the trend
     */
    public static TimeTrend of(ScaleRuns runs) {
        return new TimeTrend(TimedRuns.of(runs));
    }

    /**
     * The points of the trend.
     *
     * @return the runs that have a duration and a time of the {@link #basis()}, in order of time, those of equal time in
     *     the order of the data; unmodifiable
     */
    public List<TimedRun> runs() {
        return runs.runs;
    }

    /**
     * How many runs have a duration and a time.
     *
     * @return the count, 0 or more
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
     * How much slower runs became.
     *
     * @return the slope, in seconds per day, positive for slower; empty in the degenerate cases
     */
    public OptionalDouble slope() {
        return line.map(TheilSen::slope).orElseGet(OptionalDouble::empty);
    }

    /**
     * The trend's line, for a plot to draw between the first run, at 0, and the {@link TimedRun#daysSinceFirst()} of the
     * last.
     *
     * @param daysSinceFirst the time since the first run, in days
     * @return the duration there, in seconds; empty in the degenerate cases, as the slope is
     * @throws IllegalArgumentException if the time is not finite
     */
    public OptionalDouble at(double daysSinceFirst) {
        if (!Double.isFinite(daysSinceFirst)) {
            throw new IllegalArgumentException("not finite: " + daysSinceFirst);
        }
        return line.filter(fit -> fit.slope().isPresent())
                .map(fit -> OptionalDouble.of(
                        fit.intercept().orElseThrow() + fit.slope().orElseThrow() * daysSinceFirst))
                .orElseGet(OptionalDouble::empty);
    }

    /**
     * The 95 % confidence interval of the slope.
     *
     * @return the interval, in seconds per day; empty in the degenerate cases
     */
    public Optional<ConfidenceInterval> interval() {
        return line.flatMap(TheilSen::interval);
    }

    /**
     * Whether durations rise or fall with time, in whatever shape.
     *
     * @return the Mann–Kendall test, which has no p-value in the degenerate cases
     */
    public MannKendall test() {
        return test;
    }
}
