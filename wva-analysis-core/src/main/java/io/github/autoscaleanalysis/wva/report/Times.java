package io.github.autoscaleanalysis.wva.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and durations as they are printed. */
final class Times {

    private static final DateTimeFormatter MILLIS = formatter("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter FOR_PEOPLE = formatter("uuuu-MM-dd HH:mm:ss 'UTC'");

    private Times() {}

    /** ISO-8601 in UTC with three digits of milliseconds, as in the exchange form of events. */
    static String millis(Instant instant) {
        return MILLIS.format(instant);
    }

    /** A date and a time of day in UTC. */
    static String forPeople(Instant instant) {
        return FOR_PEOPLE.format(instant);
    }

    /** A duration in seconds. */
    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
