package io.github.autoscaleanalysis.scale.run;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One fetch of a dashboard's runs: a request, and retries as long as it is worth while. */
final class DashboardFetch {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardClient.class);
    private static final int OK = 200;
    private static final Set<Integer> UNAUTHORIZED = Set.of(401, 403);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LAST_SERVER_ERROR = 599;

    private final URI results;
    private final DashboardSettings settings;
    private final Time time;
    private final FetchFailures failures;
    private final Deadline deadline;
    private final DashboardExchange exchange;

    DashboardFetch(URI results, DashboardToken token, DashboardSettings settings, HttpClient http, Time time) {
        this.results = results;
        this.settings = settings;
        this.time = time;
        this.failures = new FetchFailures(results, token);
        this.deadline = new Deadline(time, settings.deadline());
        this.exchange = new DashboardExchange(http, token, settings, deadline, failures);
    }

    ScaleRuns run() throws DashboardException {
        return new DashboardAnswer(results.toString(), failures).runs(answer());
    }

    /** The answer of status 200. */
    private HttpResponse<byte[]> answer() throws DashboardException {
        Backoff backoff = new Backoff(settings.longestPause(), time);
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> answer = exchange.get(results);
            int status = answer.statusCode();
            if (status == OK) {
                return answer;
            }
            if (UNAUTHORIZED.contains(status)) {
                throw failures.of(DashboardFailure.UNAUTHORIZED, status, "the token was not accepted");
            }
            if (!isTemporary(status)) {
                throw failures.of(DashboardFailure.UNEXPECTED_STATUS, status, "no answer");
            }
            if (attempt > settings.maxRetries()) {
                throw failures.of(DashboardFailure.UNAVAILABLE, status, "attempt " + attempt + " was the last");
            }
            pause(status, attempt, backoff.after(attempt, answer.headers().firstValue("Retry-After")));
        }
    }

    private static boolean isTemporary(int status) {
        return status == TOO_MANY_REQUESTS || (status >= FIRST_SERVER_ERROR && status <= LAST_SERVER_ERROR);
    }

    private void pause(int status, int attempt, Duration pause) throws DashboardException {
        if (pause.compareTo(deadline.left()) >= 0) {
            throw failures.of(
                    DashboardFailure.UNAVAILABLE,
                    status,
                    "attempt " + attempt + " was the last before the deadline of " + settings.deadline());
        }
        LOG.info("{}: status {} at attempt {}, the next in {} ms", results, status, attempt, pause.toMillis());
        try {
            time.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.of(DashboardFailure.INTERRUPTED, status, "interrupted");
        }
    }
}
