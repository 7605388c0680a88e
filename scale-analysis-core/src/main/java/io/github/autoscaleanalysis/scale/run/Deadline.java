package io.github.autoscaleanalysis.scale.run;

import java.time.Duration;

/** What is left of the time that a fetch may take; it starts to run when it is made. */
final class Deadline {

    private final Time time;
    private final Duration allowed;
    private final long start;

    Deadline(Time time, Duration allowed) {
        this.time = time;
        this.allowed = allowed;
        this.start = time.nanos();
    }

    /** What is left; 0 or negative when it is over. */
    Duration left() {
        return allowed.minusNanos(time.nanos() - start);
    }
}
