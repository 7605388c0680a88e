package io.github.autoscaleanalysis.scale.run;

import static io.github.autoscaleanalysis.scale.run.Fetching.RUN;
import static io.github.autoscaleanalysis.scale.run.Fetching.RUNS;
import static io.github.autoscaleanalysis.scale.run.Fetching.SECRET;
import static io.github.autoscaleanalysis.scale.run.Fetching.TOKEN;
import static io.github.autoscaleanalysis.scale.run.Fetching.client;
import static io.github.autoscaleanalysis.scale.run.Fetching.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardClientTest {

    private final FakeTime time = new FakeTime(1);
    private LoopbackDashboard dashboard;

    @BeforeEach
    void start() throws IOException {
        dashboard = LoopbackDashboard.plain();
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    private DashboardClient patient(DashboardSettings settings) {
        return DashboardClient.of(dashboard.base(), TOKEN, settings, time);
    }

    private DashboardClient patient() {
        return patient(DashboardSettings.withDefaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {RUNS, "{\"results\":" + RUNS + ",\"page\":1}"})
    void bothShapesAreRead(String body) throws IOException {
        dashboard.answers(200, body);

        ScaleRuns runs = client(dashboard.base()).fetch();

        assertThat(runs.runs()).containsExactly(RUN);
        assertThat(runs.issues()).isEmpty();
        assertThat(runs.source()).isEqualTo(dashboard.base() + "/api/results");
    }

    @Test
    void theRequestIsAGetOfTheResultsWithTheToken() throws IOException {
        dashboard.answers(200, "[]");

        assertThat(client(dashboard.base().resolve("/scale/tests//")).fetch().runs())
                .isEmpty();

        assertThat(dashboard.asked())
                .containsExactly(new LoopbackDashboard.Asked(
                        "GET /scale/tests/api/results", "Bearer " + SECRET, "application/json", "identity"));
    }

    @Test
    void whatCannotBeUsedIsAnIssueWithTheUrlAsSource() throws IOException {
        dashboard.answers(200, "[{\"scenario\":\"a\",\"blastRadiusEdges\":\"many\"}]");

        assertThat(client(dashboard.base()).fetch().issues())
                .containsExactly(new RunIssue(
                        dashboard.base() + "/api/results",
                        1,
                        OptionalInt.empty(),
                        Optional.of("blastRadiusEdges"),
                        "is no number but a string"));
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHORIZED", "403, UNAUTHORIZED", "404, UNEXPECTED_STATUS", "204, UNEXPECTED_STATUS"})
    void otherAnswersAreFailuresAtOnce(int status, DashboardFailure reason) {
        dashboard.answers(status, status == 204 ? "" : "you sent " + SECRET);

        DashboardException failure = failure(patient(), reason);

        assertThat(failure.status()).hasValue(status);
        assertThat(failure).hasMessageStartingWith(dashboard.base() + "/api/results: status " + status + ", ");
        assertThat(dashboard.asked()).hasSize(1);
        assertThat(time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aTemporaryFailureIsTriedAgain(int status) throws IOException {
        dashboard.answers(status, "wait").answers(status, "").answers(200, RUNS);

        assertThat(patient().fetch().runs()).containsExactly(RUN);

        assertThat(dashboard.asked()).hasSize(3).allSatisfy(asked -> assertThat(asked.authorization())
                .isEqualTo("Bearer " + SECRET));
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7; 7",
                "86400; 30",
                "99999999999999999999; 30",
                "Mon, 01 Dec 2025 12:00:09 GMT; 9",
                "Mon, 01 Dec 2025 11:00:00 GMT; 0.5",
                "0; 0.5",
                "soon; 0.5"
            })
    void retryAfterIsHonouredUpToTheLongestPause(String retryAfter, double seconds) throws IOException {
        dashboard.answers(503, "", "Retry-After", retryAfter).answers(200, RUNS);

        assertThat(patient().fetch().runs()).containsExactly(RUN);

        assertThat(time.pauses()).containsExactly(Duration.ofMillis((long) (1000 * seconds)));
    }

    @Test
    void retriesAreBounded() {
        dashboard.answers(503, "");

        DashboardException failure =
                failure(patient(DashboardSettings.withDefaults().withMaxRetries(2)), DashboardFailure.UNAVAILABLE);

        assertThat(failure.status()).hasValue(503);
        assertThat(failure).hasMessageEndingWith("status 503, attempt 3 was the last");
        assertThat(dashboard.asked()).hasSize(3);
    }

    @Test
    void aPauseThatWouldEndAfterTheDeadlineIsNotBegun() {
        dashboard.answers(429, "", "Retry-After", "25");

        DashboardException failure = failure(
                patient(DashboardSettings.withDefaults().withDeadline(Duration.ofMinutes(1))),
                DashboardFailure.UNAVAILABLE);

        assertThat(failure.status()).hasValue(429);
        assertThat(failure).hasMessageContaining("attempt 3 was the last before the deadline of PT1M");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(25), Duration.ofSeconds(25));
    }

    @Test
    void anInterruptEndsAPause() {
        dashboard.answers(503, "", "Retry-After", "20");

        DashboardException failure = failure(
                DashboardClient.of(dashboard.base(), TOKEN, DashboardSettings.withDefaults(), new InterruptedInPause()),
                DashboardFailure.INTERRUPTED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.status()).hasValue(503);
        assertThat(dashboard.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "~~; expected an array of runs or an object with an array \"results\", found nothing",
                "7; expected an array of runs or an object with an array \"results\", found a number",
                "{\"runs\":[]}; expected an array of runs or an object with an array \"results\", found an object without it",
                "[{\"scenario\":\"a\"; no JSON, found at line 1, column [0-9]+",
                "scenario,edges; no JSON, found at line 1, column [0-9]+",
                "<html>sign in</html>; no JSON, found at line 1, column [0-9]+",
                "s3cret-Token.of_the~~tests+/=; no JSON, found at line 1, column [0-9]+",
                "[{\"s3cret-Token.of_the~~tests+/=\":1,\"s3cret-Token.of_the~~tests+/=\":1}]; no JSON, found at line 1, column [0-9]+"
            })
    void whatIsNoJsonOfARunIsMalformed(String body, String words) {
        dashboard.answers(200, body, "Content-Type", "text/html; charset=utf-8");

        DashboardException failure = failure(patient(), DashboardFailure.MALFORMED);

        assertThat(failure.status()).hasValue(200);
        assertThat(failure.getMessage())
                .matches(dashboard.base() + "/api/results: status 200, " + words + "; it came as text/html");
    }

    @Test
    void anAnswerThatCameCompressedAllTheSameIsRefused() {
        dashboard.answers(200, RUNS, "Content-Encoding", "gzip");

        assertThat(failure(patient(), DashboardFailure.ENCODED)).hasMessageContaining("not asked for");
    }

    @Test
    void anEncodingThatChangesNothingIsNone() throws IOException {
        dashboard.answers(200, RUNS, "Content-Encoding", "Identity");

        assertThat(patient().fetch().runs()).containsExactly(RUN);
    }

    @Test
    void oneClientServesManyThreadsAndFetches() throws Exception {
        dashboard.answers(200, RUNS);
        DashboardClient client = client(dashboard.base());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<ScaleRun>> fetch = () -> client.fetch().runs();
            for (Future<List<ScaleRun>> runs :
                    threads.invokeAll(Stream.generate(() -> fetch).limit(64).toList())) {
                assertThat(runs.get()).containsExactly(RUN);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(dashboard.asked()).hasSize(64);
    }

    @Test
    void neitherClientNorTokenShowTheToken() {
        DashboardClient client = client(URI.create("https://Dashboard.example/x/"));

        assertThat(client).hasToString("DashboardClient[https://dashboard.example/x/api/results]");
        assertThat(TOKEN).hasToString("DashboardToken[***]");
    }

    /** Raises the interrupt status when a pause begins. */
    private static final class InterruptedInPause implements Time {

        private final Time time = new SystemTime();

        @Override
        public long nanos() {
            return time.nanos();
        }

        @Override
        public Instant now() {
            return time.now();
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
            Thread.currentThread().interrupt();
            time.sleep(pause);
        }

        @Override
        public double random() {
            return time.random();
        }
    }
}
