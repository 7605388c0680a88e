package io.github.autoscaleanalysis.wva.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many requests arrive, over time. Where a curve gives less than 0 there are none. The same curve gives the same
 * bits on every machine. Immutable and thread-safe.
 */
public sealed interface LoadCurve {

    /** The most requests per minute that a curve may give at one of its points. */
    double MOST = 1e9;

    /**
     * The load at a time.
     *
     * @param sinceStart time since the start of the scenario, 0 or longer
     * @return requests per minute, 0 or more
     */
    double at(Duration sinceStart);

    /**
     * Always the same load.
     *
     * @param perMinute requests per minute
     * @return the curve
     * @throws IllegalArgumentException if it is not from 0 to {@link #MOST}
     */
    static LoadCurve constant(double perMinute) {
        return steps().at(Duration.ZERO, perMinute);
    }

    /**
     * A curve that jumps, to be given its points by {@link Steps#at(Duration, double)}.
     *
     * @return a curve without points, which is 0
     */
    static Steps steps() {
        return new Steps(List.of());
    }

    /**
     * A curve of straight lines, to be given its points by {@link Lines#at(Duration, double)}.
     *
     * @return a curve without points, which is 0
     */
    static Lines lines() {
        return new Lines(List.of());
    }

    /**
     * A straight line from one load to another, which then stays.
     *
     * @param from requests per minute at the start
     * @param to requests per minute in the end
     * @param over how long it takes
     * @return the curve
     * @throws IllegalArgumentException if a load is not from 0 to {@link #MOST} or the duration is not positive
     */
    static LoadCurve ramp(double from, double to, Duration over) {
        return lines().at(Duration.ZERO, from).at(Checks.positive("ramp", over), to);
    }

    /**
     * A load that comes and goes like a day: from the mean up to the mean and the amplitude, down, and back.
     *
     * @param mean requests per minute in the middle
     * @param amplitude how far it goes up and down, in requests per minute; below 0 there are none
     * @param period from one peak to the next
     * @return the curve
     * @throws IllegalArgumentException if a load is not from 0 to {@link #MOST} or the period is not positive
     */
    static LoadCurve sine(double mean, double amplitude, Duration period) {
        return new Sine(mean, amplitude, period);
    }

    /**
     * Measured points, between which the load runs in straight lines: one {@code seconds,requestsPerMinute} a line, in
     * the order of time. Blank lines and those that begin with a letter or {@code #} are headings.
     *
     * @param lines the lines of a table
     * @return the curve
     * @throws IllegalArgumentException if a line is no such pair, or earlier than the one before
     */
    static LoadCurve csv(List<String> lines) {
        return new Lines(lines.stream()
                .map(String::strip)
                .filter(row -> !row.isEmpty() && row.charAt(0) != '#' && !Character.isLetter(row.charAt(0)))
                .map(LoadPoint::parse)
                .toList());
    }

    /**
     * A load that jumps at each point and holds until the next; before the first it is 0.
     *
     * @param points the points, in the order of time
     */
    record Steps(List<LoadPoint> points) implements LoadCurve {

        /**
         * Checks the order.
         *
         * @param points the points, in the order of time
         * @throws IllegalArgumentException if one is not later than the one before
         */
        public Steps {
            points = LoadPoint.inOrder(points);
        }

        /**
         * The same curve with another point.
         *
         * @param time when the load jumps, since the start
         * @param perMinute requests per minute from then on
         * @return a changed curve
         * @throws IllegalArgumentException if the load is not from 0 to {@link #MOST}, or the time not after all others
         */
        public Steps at(Duration time, double perMinute) {
            List<LoadPoint> more = new ArrayList<>(points);
            more.add(new LoadPoint(time, perMinute));
            return new Steps(more);
        }

        @Override
        public double at(Duration sinceStart) {
            int last = LoadPoint.lastAt(points, sinceStart);
            return last < 0 ? 0 : points.get(last).perMinute();
        }
    }

    /**
     * A load that runs in straight lines from point to point; before the first it is 0, after the last it stays.
     *
     * @param points the points, in the order of time
     */
    record Lines(List<LoadPoint> points) implements LoadCurve {

        /**
         * Checks the order.
         *
         * @param points the points, in the order of time
         * @throws IllegalArgumentException if one is not later than the one before
         */
        public Lines {
            points = LoadPoint.inOrder(points);
        }

        /**
         * The same curve with another point.
         *
         * @param time when, since the start
         * @param perMinute requests per minute then
         * @return a changed curve
         * @throws IllegalArgumentException if the load is not from 0 to {@link #MOST}, or the time not after all others
         */
        public Lines at(Duration time, double perMinute) {
            List<LoadPoint> more = new ArrayList<>(points);
            more.add(new LoadPoint(time, perMinute));
            return new Lines(more);
        }

        @Override
        public double at(Duration sinceStart) {
            int last = LoadPoint.lastAt(points, sinceStart);
            if (last < 0) {
                return 0;
            }
            LoadPoint from = points.get(last);
            return last + 1 == points.size() ? from.perMinute() : from.towards(points.get(last + 1), sinceStart);
        }
    }

    /**
     * A load that comes and goes; see {@link LoadCurve#sine}.
     *
     * @param mean requests per minute in the middle
     * @param amplitude how far it goes up and down, in requests per minute
     * @param period from one peak to the next
     */
    record Sine(double mean, double amplitude, Duration period) implements LoadCurve {

        /**
         * Checks the figures.
         *
         * @param mean requests per minute in the middle
         * @param amplitude how far it goes up and down
         * @param period from one peak to the next
         * @throws IllegalArgumentException if a load is not from 0 to {@link #MOST} or the period is not positive
         */
        public Sine {
            Checks.notNegative("mean load", mean, MOST);
            Checks.notNegative("amplitude", amplitude, MOST);
            Checks.positive("period", period);
        }

        @Override
        public double at(Duration sinceStart) {
            double turns = (double) sinceStart.toNanos() / period.toNanos();
            return Math.max(0, mean + amplitude * StrictMath.sin(2 * Math.PI * turns));
        }
    }
}
