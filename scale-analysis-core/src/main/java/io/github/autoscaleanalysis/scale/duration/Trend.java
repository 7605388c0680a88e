package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.regression.LeastSquares;
import io.github.autoscaleanalysis.scale.regression.Regression;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.Moments;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The least squares line of duration in minutes on one metric, over the runs that have both, with the ends between which
 * a plot may draw it.
 *
 * <p>Degenerate cases: below three runs, or where the metric is constant, there is no line, and a reason is given; the
 * ends are there as soon as there is a run.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Trend {

    private final ScaleMetric metric;
    private final Moments range;
    private final Optional<Regression> line;
    private final Optional<UnfittableException> whyNoLine;

    private Trend(
            ScaleMetric metric, Moments range, Optional<Regression> line, Optional<UnfittableException> whyNoLine) {
        this.metric = metric;
        this.range = range;
        this.line = line;
        this.whyNoLine = whyNoLine;
    }

    /**
     * Draws the line.
     *
     * @param runs the runs
     * @param metric what to set the duration against
     * @return the trend, which may have no line
     */
    public static Trend of(ScaleRuns runs, ScaleMetric metric) {
        LeastSquares rows = LeastSquares.of(metric.key());
        Moments range = new Moments();
        for (ScaleRun run : runs.runs()) {
            OptionalDouble x = run.of(metric);
            OptionalDouble minutes = run.durationMinutes();
            if (x.isPresent() && minutes.isPresent()) {
                rows.add(new double[] {x.getAsDouble()}, minutes.getAsDouble());
                range.add(x.getAsDouble());
            }
        }
        try {
            return new Trend(metric, range, Optional.of(rows.fit()), Optional.empty());
        } catch (UnfittableException e) {
            return new Trend(metric, range, Optional.empty(), Optional.of(e));
        }
    }

    /**
     * What the duration is set against.
     *
     * @return the metric
     */
    public ScaleMetric metric() {
        return metric;
    }

    /**
     * How many runs have both figures.
     *
     * @return the count, 0 or more
     */
    public long count() {
        return range.count();
    }

    /**
     * What one more of the metric adds.
     *
     * @return the slope, in minutes per unit of the metric; empty if there is no line
     */
    public OptionalDouble slope() {
        return line.map(fit ->
                        OptionalDouble.of(fit.coefficients().values().iterator().next()))
                .orElseGet(OptionalDouble::empty);
    }

    /**
     * The line where the metric is 0.
     *
     * @return the intercept, in minutes; empty if there is no line
     */
    public OptionalDouble intercept() {
        return line.map(fit -> OptionalDouble.of(fit.intercept())).orElseGet(OptionalDouble::empty);
    }

    /**
     * The smallest figure of the metric, where the line starts.
     *
     * @return the figure, in the metric's unit; empty if there are no runs
     */
    public OptionalDouble from() {
        return range.min();
    }

    /**
     * The largest figure of the metric, where the line ends.
     *
     * @return the figure, in the metric's unit; empty if there are no runs
     */
    public OptionalDouble to() {
        return range.max();
    }

    /**
     * The line at one figure of the metric.
     *
     * @param x the figure, in the metric's unit
     * @return the duration there, in minutes; empty if there is no line
     * @throws IllegalArgumentException if there is a line and the figure is not finite
     */
    public OptionalDouble at(double x) {
        return line.map(fit -> OptionalDouble.of(fit.predict(x))).orElseGet(OptionalDouble::empty);
    }

    /**
     * Why there is no line.
     *
     * @return the reason; empty if there is a line
     */
    public Optional<UnfittableException> whyNoLine() {
        return whyNoLine;
    }
}
