package io.github.autoscaleanalysis.scale.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time in which pauses take no time: they are written down, and the clock jumps. */
final class FakeTime implements Time {

    static final Instant NOW = Instant.parse("2025-12-01T12:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private final double random;
    private Duration slept = Duration.ZERO;

    FakeTime(double random) {
        this.random = random;
    }

    /** The pauses so far. */
    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public long nanos() {
        return System.nanoTime() + slept.toNanos();
    }

    @Override
    public Instant now() {
        return NOW.plus(slept);
    }

    @Override
    public void sleep(Duration pause) {
        pauses.add(pause);
        slept = slept.plus(pause);
    }

    @Override
    public double random() {
        return random;
    }
}
