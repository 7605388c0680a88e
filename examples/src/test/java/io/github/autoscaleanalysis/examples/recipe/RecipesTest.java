package io.github.autoscaleanalysis.examples.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.examples.recipe.ControllerContest.Winner;
import io.github.autoscaleanalysis.examples.recipe.LogReview.Outcome;
import io.github.autoscaleanalysis.wva.analysis.Evidence;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaExperiment;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.log.LogFollower;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.report.WvaReport;
import io.github.autoscaleanalysis.wva.slo.BurnAlert;
import io.github.autoscaleanalysis.wva.slo.BurnAlertRules;
import io.github.autoscaleanalysis.wva.slo.BurnRateWindow;
import io.github.autoscaleanalysis.wva.slo.Targets;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs each of the pages to copy from. */
class RecipesTest {

    private static final Instant GENERATED = Instant.parse("2025-12-01T12:00:00Z");

    private final Path log = bundledLog();

    private static Path bundledLog() {
        try {
            return Path.of(Objects.requireNonNull(RecipesTest.class.getResource("/demo/wva-controller-logs.jsonl"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aServiceAnswersInOneSentence() throws IOException {
        try (InputStream upload = Files.newInputStream(log)) {
            LogReview.Answer answer = new LogReview(WvaRules.withDefaults(), 0.95).review("upload", upload);

            assertThat(answer.outcome()).isEqualTo(Outcome.MISSED);
            assertThat(answer.sentence()).isEqualTo("78.9 % of 19 slices met their ITL");
            assertThat(answer.unreadableLines()).isEqualTo(2);
            assertThat(answer.caveats()).containsExactly("5 slices are not evaluated: idle");
        }
        try (InputStream upload = Files.newInputStream(log)) {
            assertThat(new LogReview(WvaRules.withDefaults(), 0.75)
                            .review("upload", upload)
                            .outcome())
                    .isEqualTo(Outcome.MET);
        }
        try (InputStream upload = InputStream.nullInputStream()) {
            LogReview.Answer answer = new LogReview(WvaRules.withDefaults(), 0.95).review("nothing", upload);

            assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(answer.sentence()).isNotBlank();
        }
    }

    @Test
    void aSectionOfOnesOwnIsInMarkdownAndInHtml() throws IOException {
        WvaReport report = WvaReport.of(WvaAnalysis.of(WvaLog.read(log))).with(new PeakLoadSection(3));

        String markdown = report.toMarkdown("demo", GENERATED);
        assertThat(markdown.substring(markdown.indexOf("## Peak Load"))
                        .lines()
                        .filter(line -> line.startsWith("| 2025")))
                .hasSize(3);
        assertThat(report.toHtml("demo", GENERATED))
                .contains(">Peak Load</h2>")
                .contains("<th scope=\"col\" class=\"figure\">Requests/min</th>");
        assertThat(WvaReport.of(WvaAnalysis.of(WvaLog.of(List.of())))
                        .with(new PeakLoadSection(3))
                        .toMarkdown("empty", GENERATED))
                .contains("n/a: no observation in this log names its load");
    }

    @Test
    @Timeout(60)
    void aWatchTellsOnceThatTheBudgetBurnsWhileTheLogGrows(@TempDir Path folder) throws Exception {
        List<String> lines = Files.readAllLines(log);
        Path live = Files.write(folder.resolve("live.log"), lines.subList(0, 40));
        BurnAlertRules rules = BurnAlertRules.of(
                0.95,
                Duration.ofHours(1),
                List.of(new BurnRateWindow(0.2, Duration.ofMinutes(10), Duration.ofMinutes(3))));
        List<BurnAlert> alerts = new CopyOnWriteArrayList<>();
        Targets targets = Targets.of(Latencies.ofMillis(9, 500));
        Thread watcher;
        try (LogFollower events = WvaLog.follow(live, ReadSettings.withDefaults(), Duration.ofMillis(5))) {
            watcher = new Thread(() -> new BurnRateWatch(targets, rules, alerts::add).watch(events));
            watcher.start();
            Files.write(live, lines.subList(40, lines.size()), StandardOpenOption.APPEND);
            while (alerts.size() < 2) {
                Thread.sleep(5);
            }
        }
        watcher.join();

        assertThat(alerts)
                .extracting(BurnAlert::start)
                .containsExactly(Instant.parse("2025-12-01T10:04:00.167Z"), Instant.parse("2025-12-01T10:13:00.364Z"));
        assertThat(alerts).allSatisfy(alert -> assertThat(alert.peakLongBurnRate())
                .isGreaterThan(alert.window().factor(rules.period())));
    }

    @Test
    void aContestNamesAWinnerOnlyWhereItIsShown(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("contest.html");

        assertThat(ControllerContest.hold(log, log, LatencyMetric.ITL, page))
                .isEqualTo(new ControllerContest.Ruling(Winner.NEITHER, Evidence.NOT_SHOWN));
        assertThat(page).content().startsWith("<!DOCTYPE html>");

        Path slow = folder.resolve("slow.jsonl");
        Files.writeString(slow, Files.readString(log).replaceAll("itl(Average)?=(\\d)", "itl$1=9$2"));
        assertThat(ControllerContest.hold(slow, log, LatencyMetric.ITL, page).winner())
                .isEqualTo(Winner.AFTER);
        assertThat(ControllerContest.hold(log, slow, LatencyMetric.ITL, page).winner())
                .isEqualTo(Winner.BEFORE);
    }

    @Test
    void aThousandExperimentsFoldIntoOneAnswerWhoseBitsDoNotDependOnTheThreads(@TempDir Path folder)
            throws IOException {
        List<Path> directories = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Path directory = Files.createDirectory(folder.resolve("model-based-" + i + "-20251201-100000"));
            Files.createLink(directory.resolve(WvaExperiment.LOG_FILE), log);
            directories.add(directory);
        }
        directories.add(Files.createDirectory(folder.resolve("empty")));
        WvaAnalysis one = WvaAnalysis.of(WvaLog.read(log));

        ExperimentTotals all = directories.parallelStream().collect(ExperimentTotals.collector());
        ExperimentTotals inOrder = directories.stream().collect(ExperimentTotals.collector());

        assertThat(all.accuracy().of(LatencyMetric.ITL).count())
                .isEqualTo(1000 * one.accuracy().of(LatencyMetric.ITL).count());
        assertThat(all.accuracy().of(LatencyMetric.ITL).meanAbsoluteError())
                .isEqualTo(inOrder.accuracy().of(LatencyMetric.ITL).meanAbsoluteError());
        assertThat(all.slo().attainment(LatencyMetric.ITL)).hasToString("15000 met, 4000 violated, 5000 not evaluated");
        assertThat(all.ledger().lines()).isEqualTo(385_000);
        assertThat(all.unread()).containsOnlyKeys(folder.resolve("empty"));
    }

    @Test
    void eachPageHasLessThanEightyLines() throws IOException {
        Path pages = Path.of(System.getProperty("project.dir", ".."))
                .resolve("examples/src/main/java/io/github/autoscaleanalysis/examples/recipe");
        try (Stream<Path> files = Files.list(pages)) {
            assertThat(files).hasSizeGreaterThan(5).allSatisfy(file -> assertThat(Files.readAllLines(file))
                    .hasSizeLessThan(80));
        }
    }
}
