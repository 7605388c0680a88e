package io.github.autoscaleanalysis.scale.run;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request with the token, and follows it where it is redirected to within the same origin. */
final class DashboardExchange {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient http;
    private final DashboardToken token;
    private final DashboardSettings settings;
    private final Deadline deadline;
    private final FetchFailures failures;

    DashboardExchange(
            HttpClient http,
            DashboardToken token,
            DashboardSettings settings,
            Deadline deadline,
            FetchFailures failures) {
        this.http = http;
        this.token = token;
        this.settings = settings;
        this.deadline = deadline;
        this.failures = failures;
    }

    /** The answer, of any status but a redirect's; it has a body if the status is 200. */
    HttpResponse<byte[]> get(URI first) throws DashboardException {
        URI place = first;
        for (int followed = 0; ; followed++) {
            HttpResponse<byte[]> answer = send(place);
            int status = answer.statusCode();
            if (!REDIRECTS.contains(status)) {
                return answer;
            }
            if (followed == settings.maxRedirects()) {
                throw failures.of(
                        DashboardFailure.REDIRECTED, status, "redirected more than " + followed + " times in a row");
            }
            place = target(place, answer);
        }
    }

    private URI target(URI place, HttpResponse<byte[]> answer) throws DashboardException {
        URI target;
        try {
            target = place.resolve(answer.headers().firstValue("Location").orElse(":"));
        } catch (IllegalArgumentException e) {
            throw failures.of(DashboardFailure.REDIRECTED, answer.statusCode(), "redirected to no URL");
        }
        Optional<URI> trusted = DashboardAddress.sameOrigin(place, target);
        if (trusted.isEmpty()) {
            throw failures.of(
                    DashboardFailure.REDIRECTED,
                    answer.statusCode(),
                    "redirected to another origin, where the token must not go"
                            + (target.getHost() == null ? "" : ": " + DashboardAddress.origin(target)));
        }
        return trusted.get();
    }

    private HttpResponse<byte[]> send(URI place) throws DashboardException {
        Duration left = deadline.left();
        Duration allowed = left.compareTo(settings.requestTimeout()) < 0 ? left : settings.requestTimeout();
        if (allowed.isNegative() || allowed.isZero()) {
            throw failures.of(
                    DashboardFailure.TIMED_OUT, OptionalInt.empty(), "no answer within " + settings.deadline());
        }
        HttpRequest request = HttpRequest.newBuilder(place)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .header("Authorization", token.authorization())
                .build();
        BoundedBody.Handler body = new BoundedBody.Handler(settings.maxBodyBytes());
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, body);
        try {
            return answer.get(allowed.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw failures.of(DashboardFailure.TIMED_OUT, body.status(), "no whole answer within " + allowed);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failures.of(DashboardFailure.INTERRUPTED, body.status(), "interrupted");
        } catch (ExecutionException e) {
            throw failures.of(body.status(), e);
        }
    }
}
