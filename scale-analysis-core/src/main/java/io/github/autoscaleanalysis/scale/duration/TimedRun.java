package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleRun;

/** A run that has a duration and a time: a point of a {@link TimeTrend}. Immutable and safe for use by several threads. */
public final class TimedRun {

    private final int index;
    private final ScaleRun run;
    private final double seconds;
    private final double daysSinceFirst;

    TimedRun(int index, ScaleRun run, double seconds, double daysSinceFirst) {
        this.index = index;
        this.run = run;
        this.seconds = seconds;
        this.daysSinceFirst = daysSinceFirst;
    }

    /**
     * The place of the run among all runs, those left out included.
     *
     * @return the index, from 1
     */
    public int index() {
        return index;
    }

    /**
     * The run.
     *
     * @return the run
     */
    public ScaleRun run() {
        return run;
    }

    /**
     * How long the run took.
     *
     * @return the duration, in seconds
     */
    public double seconds() {
        return seconds;
    }

    /**
     * How long after the first run of the trend this one was played.
     *
     * @return the time, in days, 0 or more
     */
    public double daysSinceFirst() {
        return daysSinceFirst;
    }
}
