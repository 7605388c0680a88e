package io.github.autoscaleanalysis.scale.run;

import java.time.Duration;
import java.time.Instant;

/** The clocks, the pauses and the dice of a dashboard's client. */
interface Time {

    /** A clock that only measures what passes, in ns. */
    long nanos();

    /** The date and time, for dates in answers. */
    Instant now();

    /** Waits. */
    void sleep(Duration pause) throws InterruptedException;

    /** A number from 0 to 1, 1 excluded. */
    double random();
}
