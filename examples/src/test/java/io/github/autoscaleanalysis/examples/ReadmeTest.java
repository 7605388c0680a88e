package io.github.autoscaleanalysis.examples;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static io.github.autoscaleanalysis.wva.align.PairClass.CLEAN;
import static io.github.autoscaleanalysis.wva.analysis.Part.OBJECTIVES;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.run.DashboardClient;
import io.github.autoscaleanalysis.scale.run.DashboardToken;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.wva.align.PairThresholds;
import io.github.autoscaleanalysis.wva.analysis.ComparedSeries;
import io.github.autoscaleanalysis.wva.analysis.ComparisonFigure;
import io.github.autoscaleanalysis.wva.analysis.Evidence;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaComparison;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.assertj.WvaAssertions;
import io.github.autoscaleanalysis.wva.event.EventType;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.LogReading;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.report.WvaReport;
import io.github.autoscaleanalysis.wva.scenario.Generation;
import io.github.autoscaleanalysis.wva.scenario.LoadCurve;
import io.github.autoscaleanalysis.wva.scenario.WvaLogBuilder;
import io.github.autoscaleanalysis.wva.slo.Targets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the README: compiled here, held against what they promise, and compared with the README's text. */
class ReadmeTest {

    private static final Path PROJECT = Path.of(System.getProperty("project.dir", ".."));

    private final Path log = bundledLog();

    private static Path bundledLog() {
        try {
            return Path.of(Objects.requireNonNull(ReadmeTest.class.getResource("/demo/wva-controller-logs.jsonl"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theWvaSnippetGivesWhatItSays() throws IOException {
        // snippet
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.read(log));

        analysis.accuracy().of(TTFT).meanAbsoluteError(); // OptionalDouble[4.776408347826087], ms, over 23 pairs
        analysis.accuracy().of(TTFT, CLEAN).meanAbsoluteError(); // OptionalDouble[3.044348333333333], over 6
        analysis.slo().attainment(ITL); // 15 met, 4 violated, 5 not evaluated
        analysis.scaling().actions(); // {no-change=18, scale-down=3, scale-up=3}
        analysis.coverage().of(OBJECTIVES).reasons(); // [5 slices are not evaluated: idle]
        analysis.log().ledger(); // 385 lines = 286 with events + 97 other + 2 unreadable + 0 blank
        // end
        assertThat(analysis.accuracy().of(TTFT).meanAbsoluteError()).hasToString("OptionalDouble[4.776408347826087]");
        assertThat(analysis.accuracy().of(TTFT).count()).isEqualTo(23);
        assertThat(analysis.accuracy().of(TTFT, CLEAN).meanAbsoluteError())
                .hasToString("OptionalDouble[3.044348333333333]");
        assertThat(analysis.accuracy().of(TTFT, CLEAN).count()).isEqualTo(6);
        assertThat(analysis.slo().attainment(ITL)).hasToString("15 met, 4 violated, 5 not evaluated");
        assertThat(analysis.coverage().of(OBJECTIVES).reasons()).hasToString("[5 slices are not evaluated: idle]");
        assertThat(analysis.scaling().actions()).hasToString("{no-change=18, scale-down=3, scale-up=3}");
        assertThat(analysis.log().ledger())
                .hasToString("385 lines = 286 with events + 97 other + 2 unreadable + 0 blank");
    }

    @Test
    void theRulesSnippetGivesWhatItSays() throws IOException {
        // snippet
        WvaRules rules = WvaRules.withDefaults()
                .with(Targets.of(Latencies.ofMillis(9, 500)))
                .with(PairThresholds.withDefaults().withLargestLoadShift(0.5));

        rules.analyze(WvaLog.read(log)).slo().attainment(ITL); // 12 met, 7 violated, 5 not evaluated
        // end
        assertThat(rules.analyze(WvaLog.read(log)).slo().attainment(ITL))
                .hasToString("12 met, 7 violated, 5 not evaluated");
    }

    @Test
    void theComparisonSnippetGivesWhatItSays() throws IOException {
        WvaLog before = WvaLog.read(log);
        WvaLog after = WvaLog.read(log);
        // snippet
        WvaComparison comparison =
                WvaComparison.of("before", WvaAnalysis.of(before)).and("after", WvaAnalysis.of(after));

        comparison.figures(); // the same figures of each, with n and the difference to the first
        comparison.differences().get(0).evidence(); // NOT_SHOWN: observed ITL, by two tests and a block bootstrap
        comparison.caveats(); // correlated slices, other rules or objectives, what a log does not say
        // end
        assertThat(comparison.figures()).extracting(ComparisonFigure::name).contains("ITL attainment");
        assertThat(comparison.differences().get(0).evidence()).isEqualTo(Evidence.NOT_SHOWN);
        assertThat(comparison.differences().get(0).series()).isEqualTo(ComparedSeries.OBSERVED_LATENCY);
        assertThat(comparison.differences().get(0).metric()).isEqualTo(ITL);
        assertThat(comparison.caveats()).first().asString().contains("correlated");
    }

    @Test
    void theScaleSnippetGivesWhatItSays() {
        // snippet
        ScaleAnalysis scale = ScaleAnalysis.of(ScaleRuns.sample());

        scale.durationModel().rSquared(); // OptionalDouble[0.7566…]
        scale.durationModel().predictedRSquared(); // OptionalDouble[0.1598…]: little of runs that it has not seen
        scale.findings().get(0).text(); // Of all metrics observations goes along most with duration: r = +0.773 …
        scale.durationModel().importance(); // observations 60.1 %, blast radius 37.8 %, edges 2.1 %
        scale.outliers(20).slow().get(0).percent(); // 51 % slower than its figures let expect
        // end
        assertThat(scale.durationModel().rSquared().getAsDouble()).isCloseTo(0.7566, within(1e-4));
        assertThat(scale.durationModel().predictedRSquared().getAsDouble()).isCloseTo(0.1598, within(1e-4));
        assertThat(scale.findings().get(0).text())
                .startsWith("Of all metrics observations goes along most with duration: r = +0.773 ");
        assertThat(scale.durationModel().importance())
                .hasEntrySatisfying(OBSERVATIONS, share -> assertThat(share).isCloseTo(60.1, within(0.05)))
                .hasEntrySatisfying(BLAST_RADIUS, share -> assertThat(share).isCloseTo(37.8, within(0.05)))
                .hasEntrySatisfying(EDGES, share -> assertThat(share).isCloseTo(2.1, within(0.05)));
        assertThat(scale.outliers(20).slow().get(0).percent().getAsDouble()).isCloseTo(51, within(0.5));
    }

    @Test
    void theDashboardSnippetGivesWhatItSays(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("runs.csv"), "scenario,duration_seconds\na,90\n");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/results", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write("[{\"scenario\":\"a\",\"overmindDurationMs\":90000}]".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        URI base = URI.create("http://localhost:" + server.getAddress().getPort());
        String token = "any";
        try {
            // snippet
            ScaleRuns read = ScaleRuns.read(file); // JSON or CSV, with the notebook's or the dashboard's keys
            DashboardClient dashboard = DashboardClient.of(base, DashboardToken.of(token));
            ScaleRuns fetched = dashboard.fetch(); // GET base/api/results

            read.runs(); // [a {DURATION=90.0}]
            fetched.issues(); // what could not be used, with place and reason
            // end
            assertThat(read.runs()).hasToString("[a {DURATION=90.0}]");
            assertThat(fetched.runs()).isEqualTo(read.runs());
            assertThat(fetched.issues()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theStreamSnippetGivesWhatItSays() {
        // snippet
        LogReading reading = WvaLog.open(LogSource.of(log), ReadSettings.withDefaults());
        long decisions;
        try (Stream<WvaEvent> events = reading.stream()) {
            decisions = events.filter(event -> event.type() == EventType.SCALING_DECISION)
                    .count(); // 24
        }
        reading.ledger(); // 385 lines = 286 with events + 97 other + 2 unreadable + 0 blank
        // end
        assertThat(decisions).isEqualTo(24);
        assertThat(reading.ledger()).hasToString("385 lines = 286 with events + 97 other + 2 unreadable + 0 blank");
        try (Stream<WvaEvent> events = WvaLog.stream(log)) {
            assertThat(events.filter(event -> event.type() == EventType.SCALING_DECISION))
                    .hasSize(24);
        }
    }

    @Test
    void theTestKitSnippetGivesWhatItSays() {
        // snippet
        WvaLog scenario = WvaLogBuilder.of(Generation.MODEL_BASED_2025_12)
                .variant("chat", v -> v.model("meta/llama").replicas(1, 8))
                .load(LoadCurve.steps().at(Duration.ZERO, 600).at(Duration.ofMinutes(20), 1200))
                .slo(Latencies.ofMillis(10, 500))
                .build();

        WvaAssertions.assertThat(WvaAnalysis.of(scenario))
                .meetsSlo(ITL, 0.95)
                .staysWithin(1, 3)
                .hasNoReversalsWithin(Duration.ofMinutes(5));
        // end
        assertThatThrownBy(
                        () -> WvaAssertions.assertThat(WvaAnalysis.of(scenario)).staysWithin(2, 3))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theReportSnippetGivesWhatItSays() throws IOException {
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.read(log));
        // snippet
        WvaReport report = WvaReport.of(analysis).withGoal(0.95).with((of, content) -> content.section("Peak")
                .paragraph("Replicas: " + of.scaling().targetReplicas().orElseThrow())); // Replicas: 1 - 4

        report.toHtml("my experiment", Instant.now());
        // end
        assertThat(report.toHtml("my experiment", Instant.EPOCH)).contains("<p>Replicas: 1 - 4</p>");
        assertThat(report.toMarkdown("my experiment", Instant.EPOCH)).contains("## Peak\n\nReplicas: 1 - 4\n");
    }

    @Test
    void thePicturesOfTheReadmeAreThereAndSmall() throws IOException {
        List<MatchResult> pictures = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)")
                .matcher(Files.readString(PROJECT.resolve("README.md")))
                .results()
                .toList();

        assertThat(pictures).hasSize(2).allSatisfy(picture -> {
            Path file = PROJECT.resolve(picture.group(1));
            assertThat(Files.size(file)).isLessThan(60_000);
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1500);
        });
    }

    @Test
    void thePagesToCopyFromThatTheReadmeNamesAreThere() throws IOException {
        List<MatchResult> pages = Pattern.compile("(?m)^\\| `([A-Z]\\w+)`")
                .matcher(Files.readString(PROJECT.resolve("README.md")))
                .results()
                .toList();
        try (Stream<Path> files = Files.walk(PROJECT.resolve("examples/src"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(pages).hasSize(6).allSatisfy(page -> assertThat(names).contains(page.group(1) + ".java"));
        }
    }

    @Test
    void theReadmeShowsTheSnippetsAsTheyAreCompiledHere() throws IOException {
        Path source = PROJECT.resolve("examples/src/test/java")
                .resolve(ReadmeTest.class.getName().replace('.', '/') + ".java");

        assertThat(blocks(Files.readAllLines(PROJECT.resolve("README.md")), "```java", "```"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(blocks(Files.readAllLines(source), "// snippet", "// end"));
    }

    @Test
    void theReadmesCommandsAreThoseThatAreCheckedOnEveryChange() throws IOException {
        String checks = Files.readString(PROJECT.resolve(".ci/run"));

        assertThat(blocks(Files.readAllLines(PROJECT.resolve("README.md")), "```sh", "```"))
                .isNotEmpty()
                .allSatisfy(block ->
                        block.lines().forEach(command -> assertThat(checks).contains(command)));
    }

    private static List<String> blocks(List<String> lines, String begin, String end) {
        List<String> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (inside && line.strip().equals(end)) {
                blocks.add(String.join("\n", block).stripIndent());
                block.clear();
                inside = false;
            } else if (inside) {
                block.add(line);
            } else {
                inside = line.strip().equals(begin);
            }
        }
        return blocks;
    }
}
