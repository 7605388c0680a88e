package io.github.autoscaleanalysis.scale.run;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How a dashboard is asked. Immutable and thread-safe; {@code with} gives changed copies.
 *
 * <p>The limits bound what a slow, broken or hostile server can cost in time and memory.
 */
public final class DashboardSettings {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_TRIES = 100;
    private static final int MOST_BYTES = 512 * 1024 * 1024;
    private static final DashboardSettings DEFAULTS = new DashboardSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            4,
            5,
            16 * 1024 * 1024,
            PlainHttp.LOOPBACK_ONLY,
            Optional.empty());

    private final Duration connectTimeout;
    private final Duration requestTimeout;
    private final Duration deadline;
    private final Duration longestPause;
    private final int maxRetries;
    private final int maxRedirects;
    private final int maxBodyBytes;
    private final PlainHttp plainHttp;
    private final Optional<SSLContext> sslContext;

    private DashboardSettings(
            Duration connectTimeout,
            Duration requestTimeout,
            Duration deadline,
            Duration longestPause,
            int maxRetries,
            int maxRedirects,
            int maxBodyBytes,
            PlainHttp plainHttp,
            Optional<SSLContext> sslContext) {
        this.connectTimeout = connectTimeout;
        this.requestTimeout = requestTimeout;
        this.deadline = deadline;
        this.longestPause = longestPause;
        this.maxRetries = maxRetries;
        this.maxRedirects = maxRedirects;
        this.maxBodyBytes = maxBodyBytes;
        this.plainHttp = plainHttp;
        this.sslContext = sslContext;
    }

    /**
     * The defaults: 10 s to connect, 30 s for a request, 2 minutes for everything, 4 retries with pauses of up to 30 s, 5
     * redirects, 16 MiB of body, plain http on loopback only, the JDK's own TLS context.
     *
     * @return the defaults
     */
    public static DashboardSettings withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same settings with another limit for connecting.
     *
     * @param time how long a connection may take to be made, TLS included
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 1 ms to 1 day
     */
    public DashboardSettings withConnectTimeout(Duration time) {
        requireRange("connect timeout", time, Duration.ofMillis(1));
        return new DashboardSettings(
                time,
                requestTimeout,
                deadline,
                longestPause,
                maxRetries,
                maxRedirects,
                maxBodyBytes,
                plainHttp,
                sslContext);
    }

    /**
     * The same settings with another limit for one request.
     *
     * @param time how long one request may take, from connecting to the last byte of the body
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 1 ms to 1 day
     */
    public DashboardSettings withRequestTimeout(Duration time) {
        requireRange("request timeout", time, Duration.ofMillis(1));
        return new DashboardSettings(
                connectTimeout,
                time,
                deadline,
                longestPause,
                maxRetries,
                maxRedirects,
                maxBodyBytes,
                plainHttp,
                sslContext);
    }

    /**
     * The same settings with another limit for everything: all requests and pauses of one fetch.
     *
     * @param time how long a fetch may take
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 1 ms to 1 day
     */
    public DashboardSettings withDeadline(Duration time) {
        requireRange("deadline", time, Duration.ofMillis(1));
        return new DashboardSettings(
                connectTimeout,
                requestTimeout,
                time,
                longestPause,
                maxRetries,
                maxRedirects,
                maxBodyBytes,
                plainHttp,
                sslContext);
    }

    /**
     * The same settings with another limit for the pause before a retry, also where the server asks for more.
     *
     * @param time how long a pause may be
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 0 to 1 day
     */
    public DashboardSettings withLongestPause(Duration time) {
        requireRange("longest pause", time, Duration.ZERO);
        return new DashboardSettings(
                connectTimeout,
                requestTimeout,
                deadline,
                time,
                maxRetries,
                maxRedirects,
                maxBodyBytes,
                plainHttp,
                sslContext);
    }

    /**
     * The same settings with another number of retries after a status of 429 or 5xx.
     *
     * @param retries how often a request is sent again, 0 for never
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public DashboardSettings withMaxRetries(int retries) {
        requireRange("retries", retries, 0, MOST_TRIES);
        return new DashboardSettings(
                connectTimeout,
                requestTimeout,
                deadline,
                longestPause,
                retries,
                maxRedirects,
                maxBodyBytes,
                plainHttp,
                sslContext);
    }

    /**
     * The same settings with another number of redirects that are followed in a row.
     *
     * @param redirects how many, 0 for none
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public DashboardSettings withMaxRedirects(int redirects) {
        requireRange("redirects", redirects, 0, MOST_TRIES);
        return new DashboardSettings(
                connectTimeout,
                requestTimeout,
                deadline,
                longestPause,
                maxRetries,
                redirects,
                maxBodyBytes,
                plainHttp,
                sslContext);
    }

    /**
     * The same settings with another limit for the body of an answer. Reading it costs up to three times its size in
     * memory; its runs come on top.
     *
     * @param bytes the largest body that is read, in bytes
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 1 to 512 MiB
     */
    public DashboardSettings withMaxBodyBytes(int bytes) {
        requireRange("bytes of body", bytes, 1, MOST_BYTES);
        return new DashboardSettings(
                connectTimeout,
                requestTimeout,
                deadline,
                longestPause,
                maxRetries,
                maxRedirects,
                bytes,
                plainHttp,
                sslContext);
    }

    /**
     * The same settings with another choice of where plain http is allowed.
     *
     * @param choice where
     * @return changed settings
     */
    public DashboardSettings with(PlainHttp choice) {
        return new DashboardSettings(
                connectTimeout,
                requestTimeout,
                deadline,
                longestPause,
                maxRetries,
                maxRedirects,
                maxBodyBytes,
                choice,
                sslContext);
    }

    /**
     * The same settings with another TLS context, such as one that trusts an own authority.
     *
     * @param context the context
     * @return changed settings
     */
    public DashboardSettings with(SSLContext context) {
        return new DashboardSettings(
                connectTimeout,
                requestTimeout,
                deadline,
                longestPause,
                maxRetries,
                maxRedirects,
                maxBodyBytes,
                plainHttp,
                Optional.of(context));
    }

    /**
     * How long a connection may take to be made.
     *
     * @return the limit
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * How long one request may take, body included.
     *
     * @return the limit
     */
    public Duration requestTimeout() {
        return requestTimeout;
    }

    /**
     * How long a fetch may take.
     *
     * @return the limit
     */
    public Duration deadline() {
        return deadline;
    }

    /**
     * How long a pause before a retry may be.
     *
     * @return the limit
     */
    public Duration longestPause() {
        return longestPause;
    }

    /**
     * How often a request is sent again.
     *
     * @return a number from 0
     */
    public int maxRetries() {
        return maxRetries;
    }

    /**
     * How many redirects are followed in a row.
     *
     * @return a number from 0
     */
    public int maxRedirects() {
        return maxRedirects;
    }

    /**
     * The largest body that is read.
     *
     * @return bytes
     */
    public int maxBodyBytes() {
        return maxBodyBytes;
    }

    /**
     * Where plain http is allowed.
     *
     * @return the choice
     */
    public PlainHttp plainHttp() {
        return plainHttp;
    }

    /**
     * The TLS context.
     *
     * @return the context; empty for the JDK's own
     */
    public Optional<SSLContext> sslContext() {
        return sslContext;
    }

    private static void requireRange(String what, Duration time, Duration least) {
        if (time.compareTo(least) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " " + time + " is not from " + least + " to " + LONGEST);
        }
    }

    private static void requireRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " " + value + " is not from " + least + " to " + most);
        }
    }
}
