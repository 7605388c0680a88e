package io.github.autoscaleanalysis.wva.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A step function of time: a value holds from its start, inclusive, until the next one or the end, exclusive. Equal
 * values that follow each other are one step. Where nothing is known there is no step, so a series may have gaps.
 * Immutable and thread-safe; two series are equal if their steps are.
 *
 * <p>Times are kept to the nanosecond and lie between 1824 and 2116. Sums over time are exact and rounded once, so that
 * no figure depends on where a series is cut or when it begins.
 *
 * <p>Degenerate cases: an empty series covers no time and has no figures. Cost: a value at a time takes O(log steps), a
 * figure O(steps), times by value and quantiles O(steps + values log values).
 */
public final class StepSeries {

    static final double NANOS_PER_HOUR = 3600e9;

    private static final StepSeries EMPTY = new StepSeries(new long[0], new double[0], 0);

    private final long[] starts;
    private final double[] values;
    private final long end;
    private volatile @Nullable HeldValues held;

    /** Of ascending starts before the end; NaN is a gap and neither first nor last. Takes the arrays as they are. */
    StepSeries(long[] starts, double[] values, long end) {
        this.starts = starts;
        this.values = values;
        this.end = end;
    }

    /**
     * The series that is never known.
     *
     * @return a series without steps
     */
    public static StepSeries empty() {
        return EMPTY;
    }

    /**
     * A series of points.
     *
     * @param points the value from each time on
     * @param end where the last value ceases to hold; points at or after it are outside the series
     * @return the series; empty without points before the end
     * @throws IllegalArgumentException if a value is not finite, or a time is before 1824 or after 2116
     */
    public static StepSeries of(SortedMap<Instant, ? extends Number> points, Instant end) {
        StepBuilder steps = new StepBuilder();
        for (Map.Entry<Instant, ? extends Number> point : points.entrySet()) {
            double value = point.getValue().doubleValue();
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value " + value + " at " + point.getKey() + " is not finite");
            }
            steps.add(Nanos.of(point.getKey()), value);
        }
        return steps.build(Nanos.of(end));
    }

    /**
     * Whether nothing is known at any time.
     *
     * @return true without steps
     */
    public boolean isEmpty() {
        return starts.length == 0;
    }

    /**
     * Where the first step starts.
     *
     * @return the time; empty without steps
     */
    public Optional<Instant> start() {
        return isEmpty() ? Optional.empty() : Optional.of(Nanos.instant(starts[0]));
    }

    /**
     * Where the last step ends.
     *
     * @return the time, which is itself outside; empty without steps
     */
    public Optional<Instant> end() {
        return isEmpty() ? Optional.empty() : Optional.of(Nanos.instant(end));
    }

    /**
     * The value at a time.
     *
     * @param time any time
     * @return the value; empty before the start, from the end on and in gaps
     */
    public OptionalDouble at(Instant time) {
        if (!Nanos.canHold(time)) {
            return OptionalDouble.empty();
        }
        double value = valueAt(Nanos.of(time));
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The steps.
     *
     * @return the steps in time order, gaps left out
     */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            if (!Double.isNaN(values[i])) {
                steps.add(new Step(Nanos.instant(starts[i]), Nanos.instant(endOf(i)), values[i]));
            }
        }
        return Collections.unmodifiableList(steps);
    }

    /**
     * How often the value changes.
     *
     * @return the number of changes from one known value to another; what happens in a gap is not counted
     */
    public int changes() {
        int changes = 0;
        for (int i = 1; i < starts.length; i++) {
            if (isChange(i)) {
                changes++;
            }
        }
        return changes;
    }

    /**
     * How often the value changes in an hour.
     *
     * @return changes / covered hours; empty without steps
     */
    public OptionalDouble changesPerHour() {
        return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(changes() * NANOS_PER_HOUR / coveredNanos());
    }

    /**
     * How long values lasted of which both the beginning and the end were seen. The first and the last step, and those
     * beside a gap, may have lasted longer than was seen and are left out.
     *
     * @return the times from one change to the next, in time order
     */
    public List<Duration> dwellTimes() {
        List<Duration> times = new ArrayList<>();
        for (int i = 2; i < starts.length; i++) {
            if (isChange(i - 1) && isChange(i)) {
                times.add(Duration.ofNanos(starts[i] - starts[i - 1]));
            }
        }
        return Collections.unmodifiableList(times);
    }

    /**
     * The time over which a value is known.
     *
     * @return the length of all steps together
     */
    public Duration covered() {
        return Duration.ofNanos(coveredNanos());
    }

    /**
     * The integral over time.
     *
     * @return the sum of value times length, in the value's unit times seconds; empty without steps
     */
    public OptionalDouble integral() {
        return exactIntegral().seconds();
    }

    /**
     * The mean, each value weighted by the time it holds.
     *
     * @return integral / covered time; empty without steps
     */
    public OptionalDouble mean() {
        return exactIntegral().mean(1);
    }

    /**
     * The smallest value.
     *
     * @return the minimum; empty without steps
     */
    public OptionalDouble min() {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).min();
    }

    /**
     * The largest value.
     *
     * @return the maximum; empty without steps
     */
    public OptionalDouble max() {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max();
    }

    /**
     * A quantile, each value weighted by the time it holds: the smallest value that is not exceeded for at least this
     * share of the covered time.
     *
     * @param share the share of time, 0 to 1; 0 gives the minimum and 1 the maximum
     * @return the quantile; empty without steps
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public OptionalDouble quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " is not from 0 to 1");
        }
        if (isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(heldValues().quantile(share * coveredNanos()));
    }

    /**
     * How long each value holds.
     *
     * @return the time by value, ascending; the times add up to {@link #covered}
     */
    public SortedMap<Double, Duration> timeAtValue() {
        return heldValues().byValue();
    }

    /**
     * A part of the series.
     *
     * @param from where it begins, inclusive
     * @param to where it ends, exclusive
     * @return what is known between these times; empty if they are the same
     * @throws IllegalArgumentException if it ends before it begins, or a time is before 1824 or after 2116
     */
    public StepSeries between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
        long first = Nanos.of(from);
        StepBuilder steps = new StepBuilder();
        for (int i = 0; i < starts.length; i++) {
            if (endOf(i) > first) {
                steps.add(Math.max(first, starts[i]), values[i]);
            }
        }
        return steps.build(Math.min(end, Nanos.of(to)));
    }

    /**
     * The sum of two series.
     *
     * @param other what to add
     * @return the sum at every time at which both are known and it is finite
     */
    public StepSeries plus(StepSeries other) {
        return combine(other, Double::sum);
    }

    /** What an operation makes of both values, wherever both are known and the outcome is finite. */
    StepSeries combine(StepSeries other, DoubleBinaryOperator operation) {
        StepBuilder steps = new StepBuilder();
        StepPair pair = new StepPair(this, other);
        long last = 0;
        while (pair.next()) {
            if (!pair.joined()) {
                steps.add(last, Double.NaN);
            }
            double value = operation.applyAsDouble(pair.first(), pair.second());
            steps.add(pair.start(), Double.isFinite(value) ? value : Double.NaN);
            last = pair.end();
        }
        return steps.build(last);
    }

    /** Whether the value is higher (1), lower (-1) or the same (0) as some time before, wherever both are known. */
    StepSeries movement(long nanos) {
        long[] later = new long[starts.length];
        for (int i = 0; i < later.length; i++) {
            later[i] = starts[i] + nanos;
        }
        return combine(new StepSeries(later, values, end + nanos), (now, before) -> Math.signum(now - before));
    }

    int size() {
        return starts.length;
    }

    long startOf(int step) {
        return starts[step];
    }

    long endOf(int step) {
        return step + 1 < starts.length ? starts[step + 1] : end;
    }

    /** The value of a step; NaN in a gap. */
    double valueOf(int step) {
        return values[step];
    }

    ExactIntegral exactIntegral() {
        ExactIntegral integral = new ExactIntegral();
        for (int i = 0; i < starts.length; i++) {
            if (!Double.isNaN(values[i])) {
                integral.add(values[i], endOf(i) - starts[i]);
            }
        }
        return integral;
    }

    private boolean isChange(int step) {
        return !Double.isNaN(values[step - 1]) && !Double.isNaN(values[step]);
    }

    private long coveredNanos() {
        long covered = 0;
        for (int i = 0; i < starts.length; i++) {
            covered += Double.isNaN(values[i]) ? 0 : endOf(i) - starts[i];
        }
        return covered;
    }

    /** Found when it is first asked for, and kept. */
    private HeldValues heldValues() {
        HeldValues found = held;
        if (found == null) {
            TimeByValue times = new TimeByValue();
            for (int i = 0; i < starts.length; i++) {
                if (!Double.isNaN(values[i])) {
                    times.add(values[i], endOf(i) - starts[i]);
                }
            }
            found = HeldValues.of(times); // twice at worst, and the same
            held = found;
        }
        return found;
    }

    private double valueAt(long time) {
        if (isEmpty() || time < starts[0] || time >= end) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(starts, time);
        return values[found >= 0 ? found : -found - 2];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepSeries series
                && end == series.end
                && Arrays.equals(starts, series.starts)
                && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(starts) * 31 + Arrays.hashCode(values);
    }

    /** {@return how many steps there are, and the time they span} */
    @Override
    public String toString() {
        return isEmpty()
                ? "no steps"
                : steps().size() + " steps from " + Nanos.instant(starts[0]) + " to " + Nanos.instant(end);
    }
}
