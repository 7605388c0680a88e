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

    private static final DashboardSettings DEFAULTS =
            new DashboardSettings(FetchLimits.DEFAULTS, PlainHttp.LOOPBACK_ONLY, Optional.empty());

    private final FetchLimits limits;
    private final PlainHttp plainHttp;
    private final Optional<SSLContext> sslContext;

    private DashboardSettings(FetchLimits limits, PlainHttp plainHttp, Optional<SSLContext> sslContext) {
        this.limits = limits;
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
        return new DashboardSettings(limits.withConnectTimeout(time), plainHttp, sslContext);
    }

    /**
     * The same settings with another limit for one request.
     *
     * @param time how long one request may take, from connecting to the last byte of the body
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 1 ms to 1 day
     */
    public DashboardSettings withRequestTimeout(Duration time) {
        return new DashboardSettings(limits.withRequestTimeout(time), plainHttp, sslContext);
    }

    /**
     * The same settings with another limit for everything: all requests and pauses of one fetch.
     *
     * @param time how long a fetch may take
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 1 ms to 1 day
     */
    public DashboardSettings withDeadline(Duration time) {
        return new DashboardSettings(limits.withDeadline(time), plainHttp, sslContext);
    }

    /**
     * The same settings with another limit for the pause before a retry, also where the server asks for more.
     *
     * @param time how long a pause may be
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 0 to 1 day
     */
    public DashboardSettings withLongestPause(Duration time) {
        return new DashboardSettings(limits.withLongestPause(time), plainHttp, sslContext);
    }

    /**
     * The same settings with another number of retries after a status of 429 or 5xx.
     *
     * @param retries how often a request is sent again, 0 for never
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public DashboardSettings withMaxRetries(int retries) {
        return new DashboardSettings(limits.withMaxRetries(retries), plainHttp, sslContext);
    }

    /**
     * The same settings with another number of redirects that are followed in a row.
     *
     * @param redirects how many, 0 for none
     * @return changed settings
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public DashboardSettings withMaxRedirects(int redirects) {
        return new DashboardSettings(limits.withMaxRedirects(redirects), plainHttp, sslContext);
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
        return new DashboardSettings(limits.withMaxBodyBytes(bytes), plainHttp, sslContext);
    }

    /**
     * The same settings with another choice of where plain http is allowed.
     *
     * @param choice where
     * @return changed settings
     */
    public DashboardSettings with(PlainHttp choice) {
        return new DashboardSettings(limits, choice, sslContext);
    }

    /**
     * The same settings with another TLS context, such as one that trusts an own authority.
     *
     * @param context the context
     * @return changed settings
     */
    public DashboardSettings with(SSLContext context) {
        return new DashboardSettings(limits, plainHttp, Optional.of(context));
    }

    /**
     * How long a connection may take to be made.
     *
     * @return the limit
     */
    public Duration connectTimeout() {
        return limits.connectTimeout();
    }

    /**
     * How long one request may take, body included.
     *
     * @return the limit
     */
    public Duration requestTimeout() {
        return limits.requestTimeout();
    }

    /**
     * How long a fetch may take.
     *
     * @return the limit
     */
    public Duration deadline() {
        return limits.deadline();
    }

    /**
     * How long a pause before a retry may be.
     *
     * @return the limit
     */
    public Duration longestPause() {
        return limits.longestPause();
    }

    /**
     * How often a request is sent again.
     *
     * @return a number from 0
     */
    public int maxRetries() {
        return limits.maxRetries();
    }

    /**
     * How many redirects are followed in a row.
     *
     * @return a number from 0
     */
    public int maxRedirects() {
        return limits.maxRedirects();
    }

    /**
     * The largest body that is read.
     *
     * @return bytes
     */
    public int maxBodyBytes() {
        return limits.maxBodyBytes();
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
}
