package io.github.autoscaleanalysis.scale.run;

import java.time.Duration;

/**
 * What a fetch may cost in time and memory; see {@link DashboardSettings}.
 *
 * @param connectTimeout how long a connection may take to be made, 1 ms to 1 day
 * @param requestTimeout how long one request may take, 1 ms to 1 day
 * @param deadline how long a fetch may take, 1 ms to 1 day
 * @param longestPause how long a pause before a retry may be, 0 to 1 day
 * @param maxRetries how often a request is sent again, 0 to 100
 * @param maxRedirects how many redirects are followed in a row, 0 to 100
 * @param maxBodyBytes the largest body that is read, 1 to 512 MiB
 */
record FetchLimits(
        Duration connectTimeout,
        Duration requestTimeout,
        Duration deadline,
        Duration longestPause,
        int maxRetries,
        int maxRedirects,
        int maxBodyBytes) {

    static final FetchLimits DEFAULTS = new FetchLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            4,
            5,
            16 * 1024 * 1024);

    private static final int MOST_TRIES = 100;
    private static final int MOST_BYTES = 512 * 1024 * 1024;

    FetchLimits {
        requireRange("connect timeout", connectTimeout, Duration.ofMillis(1));
        requireRange("request timeout", requestTimeout, Duration.ofMillis(1));
        requireRange("deadline", deadline, Duration.ofMillis(1));
        requireRange("longest pause", longestPause, Duration.ZERO);
        requireRange("retries", maxRetries, 0, MOST_TRIES);
        requireRange("redirects", maxRedirects, 0, MOST_TRIES);
        requireRange("bytes of body", maxBodyBytes, 1, MOST_BYTES);
    }

    FetchLimits withConnectTimeout(Duration time) {
        return new FetchLimits(time, requestTimeout, deadline, longestPause, maxRetries, maxRedirects, maxBodyBytes);
    }

    FetchLimits withRequestTimeout(Duration time) {
        return new FetchLimits(connectTimeout, time, deadline, longestPause, maxRetries, maxRedirects, maxBodyBytes);
    }

    FetchLimits withDeadline(Duration time) {
        return new FetchLimits(
                connectTimeout, requestTimeout, time, longestPause, maxRetries, maxRedirects, maxBodyBytes);
    }

    FetchLimits withLongestPause(Duration time) {
        return new FetchLimits(connectTimeout, requestTimeout, deadline, time, maxRetries, maxRedirects, maxBodyBytes);
    }

    FetchLimits withMaxRetries(int retries) {
        return new FetchLimits(
                connectTimeout, requestTimeout, deadline, longestPause, retries, maxRedirects, maxBodyBytes);
    }

    FetchLimits withMaxRedirects(int redirects) {
        return new FetchLimits(
                connectTimeout, requestTimeout, deadline, longestPause, maxRetries, redirects, maxBodyBytes);
    }

    FetchLimits withMaxBodyBytes(int bytes) {
        return new FetchLimits(connectTimeout, requestTimeout, deadline, longestPause, maxRetries, maxRedirects, bytes);
    }

    private static void requireRange(String what, Duration time, Duration least) {
        Duration longest = Duration.ofDays(1);
        if (time.compareTo(least) < 0 || time.compareTo(longest) > 0) {
            throw new IllegalArgumentException(what + " " + time + " is not from " + least + " to " + longest);
        }
    }

    private static void requireRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " " + value + " is not from " + least + " to " + most);
        }
    }
}
