package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleRun;
import java.time.Duration;

/** A run that has a duration and a time. */
final class TimedRun {

    /** The place of the run among all runs, from 1. */
    final int index;

    final ScaleRun run;
    final double seconds;
    final Duration time;

    TimedRun(int index, ScaleRun run, double seconds, Duration time) {
        this.index = index;
        this.run = run;
        this.seconds = seconds;
        this.time = time;
    }
}
