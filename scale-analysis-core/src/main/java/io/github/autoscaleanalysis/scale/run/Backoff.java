package io.github.autoscaleanalysis.scale.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before a request is tried again: about half a second, then twice as long each time, each between half
 * and all of that by chance so that clients that failed together do not come back together; at least what the server
 * asked for; never longer than the longest pause.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 20;

    private final Duration longest;
    private final Time time;

    Backoff(Duration longest, Time time) {
        this.longest = longest;
        this.time = time;
    }

    /** The pause after an attempt, counted from 1. */
    Duration after(int attempt, Optional<String> retryAfter) {
        Duration step = least(FIRST.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS)), longest);
        Duration own = Duration.ofNanos((long) (step.toNanos() * (0.5 + 0.5 * time.random())));
        Duration asked =
                retryAfter.flatMap(text -> RetryAfter.parse(text, time.now())).orElse(Duration.ZERO);
        return asked.compareTo(own) > 0 ? least(asked, longest) : own;
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
