package io.github.autoscaleanalysis.scale.run;

import java.net.URI;
import java.net.http.HttpClient;

/**
 * Gets runs from a dashboard: {@code GET {base}/api/results} with a bearer token.
 *
 * <pre>{@code
 * DashboardClient dashboard = DashboardClient.of(URI.create("https://dashboard.example"), DashboardToken.of(token));
 * ScaleRuns runs = dashboard.fetch();
 * }</pre>
 *
 * <ul>
 *   <li>Only status 200 is an answer. Both shapes of JSON are read, as {@link ScaleRuns} says; CSV is not.
 *   <li>Status 429 and 5xx are tried again, a bounded number of times, after a pause that doubles and that Retry-After, in
 *       seconds or as a date, can make longer; see {@link DashboardSettings}. If a pause would end after the deadline, the
 *       fetch ends at once. Nothing else is tried again, except that the JDK sends a request anew whose connection was closed
 *       before a byte of an answer came.
 *   <li>Redirects are followed within the same scheme, host and port only. The token goes nowhere else.
 *   <li>Plain http is refused for anything but loopback, unless {@link PlainHttp} says otherwise.
 *   <li>The answer is asked for uncompressed; if it comes compressed all the same, it is refused.
 *   <li>A body past the limit is not read on: memory stays bounded.
 *   <li>Every failure is a {@link DashboardException}; there is no fallback to sample data.
 *   <li>The token is in no message, cause, {@code toString} or log line of this library. (The JDK's own log of headers,
 *       {@code jdk.httpclient.HttpClient.log}, is off unless somebody switches it on; it would show it.)
 * </ul>
 *
 * <p>The JDK's proxy settings hold. Immutable and safe for use by several threads, each of which can be interrupted; keep
 * one client for a dashboard, since it keeps connections open.
 */
public final class DashboardClient {

    private final URI results;
    private final DashboardToken token;
    private final DashboardSettings settings;
    private final HttpClient http;
    private final Time time;

    private DashboardClient(URI results, DashboardToken token, DashboardSettings settings, Time time) {
        this.results = results;
        this.token = token;
        this.settings = settings;
        this.time = time;
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // one answer at a time; no offer to upgrade on plain http
                .followRedirects(HttpClient.Redirect.NEVER) // the JDK would take the token along
                .connectTimeout(settings.connectTimeout());
        settings.sslContext().ifPresent(client::sslContext);
        this.http = client.build();
    }

    /**
     * A client with the default settings. Nothing is sent yet.
     *
     * @param base where the dashboard is, such as {@code https://dashboard.example}; may have a path
     * @param token what it asks for
     * @return the client
     * @throws IllegalArgumentException if the base is no http or https URL with a host, has a user, a query or a fragment,
     *     or is plain http elsewhere than on loopback
     */
    public static DashboardClient of(URI base, DashboardToken token) {
        return of(base, token, DashboardSettings.withDefaults());
    }

    /**
     * A client. Nothing is sent yet.
     *
     * @param base where the dashboard is, such as {@code https://dashboard.example}; may have a path
     * @param token what it asks for
     * @param settings how to ask
     * @return the client
     * @throws IllegalArgumentException if the base is no http or https URL with a host, has a user, a query or a fragment,
     *     or is plain http where the settings do not allow it
     */
    public static DashboardClient of(URI base, DashboardToken token, DashboardSettings settings) {
        return of(base, token, settings, new SystemTime());
    }

    static DashboardClient of(URI base, DashboardToken token, DashboardSettings settings, Time time) {
        return new DashboardClient(DashboardAddress.results(base, settings.plainHttp()), token, settings, time);
    }

    /**
     * Gets the runs. Blocks until they are there, for as long as the settings' deadline at most.
     *
     * @return the runs and their issues; their source is the URL asked
     * @throws DashboardException if there are none to be had; it says why. If the thread was interrupted, the request is
     *     cancelled and the thread's interrupt status is set again
     */
    public ScaleRuns fetch() throws DashboardException {
        return new DashboardFetch(results, token, settings, http, time).run();
    }

    /** {@return the URL that is asked, without the token} */
    @Override
    public String toString() {
        return "DashboardClient[" + results + "]";
    }
}
