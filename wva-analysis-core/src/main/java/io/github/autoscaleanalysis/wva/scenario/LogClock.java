package io.github.autoscaleanalysis.wva.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time that the lines of a log are written at. */
class LogClock {

    static final long NANOS = 1_000_000_000L;

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final Dice dice;
    private final long start;
    private long nanos;
    private long skew;
    private long second = Long.MIN_VALUE;
    private String secondText = "";

    LogClock(Instant start, Dice dice) {
        this.dice = dice;
        this.start = start.getEpochSecond() * NANOS + start.getNano();
        this.nanos = this.start;
    }

    /** The start in nanoseconds since the epoch. */
    long start() {
        return start;
    }

    /** Goes to a time, unless it is later already. */
    void goTo(long nanosSinceStart) {
        nanos = Math.max(nanos, start + nanosSinceStart);
    }

    /** A little later, at most by so many nanoseconds. */
    void wait(int most) {
        nanos += dice.below(most);
    }

    /** Shows another time from now on than it is. */
    void skew(Duration by) {
        skew = by.toNanos();
    }

    /** The true time in nanoseconds since the start. */
    long sinceStart() {
        return nanos - start;
    }

    /** The time to the second, such as {@code 2025-12-09T15:16:58}. */
    String second() {
        long now = epochSecond();
        if (now != second) {
            second = now;
            secondText = text(now);
        }
        return secondText;
    }

    static String text(long epochSecond) {
        return LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC).format(SECOND);
    }

    long epochSecond() {
        return Math.floorDiv(nanos + skew, NANOS);
    }

    /** What the time has beyond its second, in nanoseconds. */
    int nanoOfSecond() {
        return (int) Math.floorMod(nanos + skew, NANOS);
    }

    /** Month and day as klog writes them, such as {@code 1209}. */
    String klogDay() {
        String now = second();
        return now.substring(5, 7) + now.substring(8, 10);
    }
}
