package io.github.autoscaleanalysis.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs {@code scale --dashboard} against a server on loopback, and looks for the token wherever it could show. */
class DashboardTest {

    private static final String SECRET = "s3cret-token";
    private static final String RUNS =
            "{\"results\":[{\"scenario\":\"from_the_dashboard\",\"overmindDurationMs\":90000,\"blastRadiusNodes\":3}]}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Integer> statuses = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = RUNS.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(0), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private int run(Map<String, String> environment, String... args) {
        return Examples.run(new PrintWriter(out, true), new PrintWriter(err, true), environment, args);
    }

    private int scale(String url) {
        return run(Map.of("SCALE_DASHBOARD_API_KEY", SECRET), "scale", "--dashboard", url, "--out", folder.toString());
    }

    private void assertTheTokenIsNowhere() throws IOException {
        assertThat(out.toString() + err).doesNotContain(SECRET);
        for (Path file : new Path[] {folder.resolve("SCALE_SUMMARY.md"), folder.resolve("analysis.json")}) {
            assertThat(Files.exists(file) ? Files.readString(file) : "").doesNotContain(SECRET);
        }
    }

    @Test
    void theDashboardsRunsAreAnalysed() throws IOException {
        assertThat(scale(url())).isZero();

        assertThat(asked).containsExactly("/api/results Bearer " + SECRET);
        assertThat(folder.resolve("SCALE_SUMMARY.md")).content().contains("from_the_dashboard", url() + "/api/results");
        assertThat(out.toString()).doesNotContain("sample");
        assertTheTokenIsNowhere();
    }

    @Test
    void aRetryIsLoggedWithoutTheToken() throws IOException {
        statuses.add(503);
        PrintStream before = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            assertThat(scale(url())).isZero();
        } finally {
            System.setErr(before);
        }

        assertThat(asked).hasSize(2);
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains(url() + "/api/results: status 503 at attempt 1, the next in ")
                .doesNotContain(SECRET);
        assertTheTokenIsNowhere();
    }

    @ParameterizedTest
    @CsvSource({"401, token was not accepted", "404, status 404"})
    void aRefusalIsAnErrorOnOneLineAndNothingIsWritten(int status, String words) throws IOException {
        statuses.add(status);

        assertThat(scale(url())).isEqualTo(1);

        assertThat(err.toString()).hasLineCount(1).contains(url(), words);
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertTheTokenIsNowhere();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void withoutATokenItIsWrongUsage(String token) {
        assertThat(run(Map.of("SCALE_DASHBOARD_API_KEY", token), "scale", "--dashboard", url()))
                .isEqualTo(2);
        assertThat(run(Map.of(), "scale", "--dashboard", url())).isEqualTo(2);

        assertThat(err.toString()).hasLineCount(2).contains("environment variable SCALE_DASHBOARD_API_KEY");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://dashboard.example, plain http would show the token",
        "https://me:pass@dashboard.example, no base: https://dashboard.example",
        "https://me:pass@[, --dashboard: no URL",
        "dashboard.example, no http or https URL"
    })
    void whatIsNoUsableUrlIsWrongUsageAndItsPasswordIsNotShown(String url, String words) throws IOException {
        assertThat(scale(url)).isEqualTo(2);

        assertThat(err.toString()).hasLineCount(1).contains(words).doesNotContain("pass");
        assertTheTokenIsNowhere();
    }

    @Test
    void aTokenThatIsNoneIsWrongUsageAndNotShown() {
        assertThat(run(Map.of("SCALE_DASHBOARD_API_KEY", SECRET + "\n"), "scale", "--dashboard", url()))
                .isEqualTo(2);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("is no visible ASCII")
                .doesNotContain(SECRET);
    }

    @Test
    void plainHttpElsewhereIsTheCallersChoice() {
        assertThat(run(
                        Map.of("SCALE_DASHBOARD_API_KEY", SECRET),
                        "scale",
                        "--plain-http",
                        "--dashboard",
                        "http://no-such-host.invalid"))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("unknown host").doesNotContain(SECRET);
    }

    @Test
    void runsComeFromOnePlace() {
        assertThat(run(Map.of(), "scale", "--runs", "runs.json", "--dashboard", url()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the runs come from one of them");
    }
}
