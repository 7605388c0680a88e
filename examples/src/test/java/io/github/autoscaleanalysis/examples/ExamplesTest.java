package io.github.autoscaleanalysis.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.testing.JsonFigures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs every command of the examples and looks at what a user sees. */
class ExamplesTest {

    private static final String MODE =
            "{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"Operating in MODEL-ONLY mode: x\"}\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return run(Map.of(), args);
    }

    private int run(Map<String, String> environment, String... args) {
        return Examples.run(new PrintWriter(out, true), new PrintWriter(err, true), environment, args);
    }

    private Path experiment(String content) throws IOException {
        Path directory = Files.createDirectories(folder.resolve("model-based-mine-20251201-100000"));
        Files.writeString(directory.resolve("wva-controller-logs.jsonl"), content);
        return directory;
    }

    @Test
    void theDemoRunsBothAnalysesOnBundledData() throws IOException {
        assertThat(run("demo", "--out", folder.toString())).isZero();

        Path wva = folder.resolve("wva/model-based-demo-20251201-100000");
        assertThat(out.toString())
                .contains("**Experiment:** model-based-demo-20251201-100000")
                .contains("- **Log:** 385 lines = ", " + 2 unreadable + 0 blank")
                .contains("this is the bundled sample, not your data");
        assertThat(err.toString()).isEmpty();
        assertThat(Files.readString(wva.resolve("ANALYSIS_SUMMARY.md")))
                .contains("- **Aligned Pairs:** 23", "- CLEAN: 6 (26.1%)");
        assertThat(Files.readAllLines(wva.resolve("processed_data.csv"))).hasSize(24);
        assertThat(Files.readString(wva.resolve("analysis.json")))
                .contains("\"schemaVersion\" : 2", "\"pairs\" : \"NEXT_CYCLE\"");
        assertThat(Files.readString(wva.resolve("report.html")))
                .contains("<title>WVA Model-Based Experiment Analysis: model-based-demo-20251201-100000</title>")
                .contains("<dd>In 78.9% of slices<small>15 met, 4 violated, 5 not evaluated (idle: 5)", "<svg ");
        assertThat(folder.resolve("scale/SCALE_SUMMARY.md")).isNotEmptyFile();
        assertThat(folder.resolve("scale/analysis.json")).isNotEmptyFile();
    }

    @Test
    void wvaAnalysesAnExperimentAndWritesBesideItsLog() throws IOException {
        Path experiment = experiment(MODE + "klog\n");

        assertThat(run("wva", experiment.toString(), "--rules", "notebook")).isZero();

        assertThat(experiment.resolve("processed_data.csv")).exists();
        assertThat(experiment.resolve("ANALYSIS_SUMMARY.md")).exists();
        assertThat(experiment.resolve("analysis.json")).exists();
        assertThat(out.toString())
                .contains("**Experiment:** model-based-mine-20251201-100000")
                .contains("Issues in the log: {FOREIGN=1}", ":2: FOREIGN: ");
    }

    @Test
    void wvaTakesALogFileAndAnotherPlaceToWrite() throws IOException {
        Path log = experiment(MODE).resolve("wva-controller-logs.jsonl");

        assertThat(run("wva", log.toString(), "--out", folder.resolve("new/dir").toString()))
                .isZero();

        assertThat(folder.resolve("new/dir/ANALYSIS_SUMMARY.md"))
                .content()
                .contains("**Experiment:** model-based-mine-20251201-100000");
        assertThat(log.resolveSibling("analysis.json")).doesNotExist();
    }

    @Test
    void withoutPlotsTheReportHasNoPictures() throws IOException {
        Path experiment = experiment(reconciliation(1, "no-change", 2) + reconciliation(2, "scale-up", 3));

        assertThat(run("wva", experiment.toString(), "--no-plots")).isZero();
        assertThat(Files.readString(experiment.resolve("report.html")))
                .contains("<dt>Did the controller obey its own rule?</dt><dd>No, 1 of 2 cycles differ")
                .doesNotContain("<svg", "<figure>");
        assertThat(experiment.resolve("plots")).doesNotExist();

        assertThat(run("wva", experiment.toString())).isZero();
        assertThat(Files.readString(experiment.resolve("report.html"))).contains("<svg", "<figure>");
    }

    @Test
    void wvaFindsTheLatestExperimentInADataDirectory() throws IOException {
        experiment(MODE);

        assertThat(run("wva", folder.toString(), "--latest")).isZero();

        assertThat(out.toString()).contains("**Experiment:** model-based-mine-20251201-100000");
    }

    /** A reconciliation of a 2026 controller: 2 replicas of 1000 each at a demand of 1600 call for no change. */
    private static String reconciliation(int minute, String action, int target) {
        String time = "2026-08-07T20:0" + minute + ":00Z\tINFO\t";
        return time + "saturation/engine_v2.go:695\tanalyzer-result\t{\"modelID\": \"m\", \"namespace\": \"ns\","
                + " \"analyzer\": \"saturation\", \"supply\": 2000, \"demand\": 1600, \"util\": 0.8, \"rc\": 0,"
                + " \"sc\": 0, \"scaleUpThreshold\": 0.85, \"scaleDownBoundary\": 0.7, \"variants\":"
                + " [{\"name\":\"decode\",\"prc\":1000,\"role\":\"decode\",\"reason\":\"T1-ols\"}]}\n"
                + time + "saturation/engine.go:1621\tProcessing decision for VA\t{\"variant\": \"ns/decode\","
                + " \"action\": \"" + action + "\", \"current\": 2, \"target\": " + target + "}\n";
    }

    @Test
    void wvaShowsTheDecisionsThatDifferFromTheControllersOwnRule() throws IOException {
        Path experiment = experiment(reconciliation(1, "no-change", 2) + reconciliation(2, "scale-up", 3));

        assertThat(run("wva", experiment.toString())).isZero();

        assertThat(out.toString().replaceAll(" +", " "))
                .contains("- Conform to the Rule: 1", "- Differ from the Rule: 1")
                .contains(
                        "| 2026-08-07 20:02:00 UTC | 4 | ns/m decode | decision differs | 1 | the rule gives 2 within");
    }

    @Test
    void theDefaultRulesAreTheDefault() throws IOException {
        String experiment = experiment(MODE).toString();

        assertThat(run("wva", experiment)).isZero();
        assertThat(out.toString())
                .contains("### Coverage", "n/a: no observation in this log")
                .doesNotContain("Goal");

        assertThat(run(
                        "wva",
                        experiment,
                        "--rules",
                        "default",
                        "--out",
                        folder.resolve("again").toString()))
                .isZero();
        assertThat(folder.resolve("again/analysis.json")).hasSameTextualContentAs(Path.of(experiment, "analysis.json"));
    }

    @Test
    void theNotebooksRulesTakeItsObjectivesWhereTheLogNamesNone() throws IOException {
        assertThat(run("wva", experiment(MODE).toString(), "--rules", "notebook"))
                .isZero();
        assertThat(out.toString()).contains("- **ITL SLO:** 10 ms").doesNotContain("### Coverage");
    }

    @Test
    void aGoalIsReportedAndMustBeAShare() throws IOException {
        Path experiment = experiment(MODE);

        assertThat(run("wva", experiment.toString(), "--goal", "0.95")).isZero();
        assertThat(experiment.resolve("analysis.json")).content().contains("\"goal\" : 0.95");

        assertThat(run("wva", experiment.toString(), "--goal", "95")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("--goal 95.0 is not between 0 and 1");
    }

    @Test
    void eventsPrintsOneObjectALine() throws IOException {
        assertThat(run("events", experiment(MODE + MODE).toString())).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines)
                .containsExactly(
                        "{\"type\":\"controllerMode\",\"timestamp\":\"2025-12-01T10:00:00.250Z\",\"mode\":\"MODEL-ONLY\",\"line\":1}",
                        "{\"type\":\"controllerMode\",\"timestamp\":\"2025-12-01T10:00:00.250Z\",\"mode\":\"MODEL-ONLY\",\"line\":2}");
    }

    @Test
    void eventsPrintsTheLedgerAloneOnRequest() throws IOException {
        assertThat(run("events", experiment(MODE + "\nklog\n").toString(), "--ledger"))
                .isZero();

        JsonFigures.assertEqual(
                out.toString(),
                "{\"lines\":3,\"events\":1,\"eventLines\":1,\"otherRecords\":0,\"unreadable\":1,\"blank\":1}",
                0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wva", "events", "events --ledger"})
    void strictReadingEndsAtTheFirstUnreadableLineAndNamesIt(String command) throws IOException {
        String log = experiment(MODE + "klog line\n" + MODE).toString();
        String[] words = (command + " --strict " + log).split(" ", -1);

        assertThat(run(words)).isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("wva-controller-logs.jsonl:2: FOREIGN: no record of the controller: klog line");
        assertThat(out.toString().lines().count()).isEqualTo(command.equals("events") ? 1 : 0);
    }

    @Test
    void strictReadingOfAWholeLogIsLikeAnyOther() throws IOException {
        assertThat(run("events", "--strict", experiment(MODE).toString())).isZero();
        assertThat(out.toString()).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"events,1", "events --ledger,1", "wva,0"})
    void aGzippedLogIsReadLikeAPlainOne(String command, int lines) throws IOException {
        Path log = folder.resolve("controller.log.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(log))) {
            gzip.write(MODE.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run((command + " " + log).split(" ", -1))).isZero();
        assertThat(lines == 0 || out.toString().lines().count() == lines).isTrue();
        assertThat(out.toString()).contains(command.equals("wva") ? "1 lines = 1 with events" : "\"line");
    }

    @Test
    void aBarIsShownAfterASecondAndNotBefore() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        AtomicLong nanos = new AtomicLong();
        try (Progress progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), nanos::get)) {
            progress.read(1 << 20, OptionalLong.of(4 << 20));
            nanos.set(999_999_999);
            progress.read(2 << 20, OptionalLong.of(4 << 20));
        }
        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEmpty();

        nanos.set(0);
        try (Progress progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), nanos::get)) {
            nanos.set(1_000_000_000);
            progress.read(3 << 20, OptionalLong.of(4 << 20));
            progress.read(4 << 20, OptionalLong.of(4 << 20));
        }
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("reading", "100%", "4/4 MiB");
    }

    @Test
    void aBarEndsWithItsLogAndTheNextLogHasItsOwn() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        AtomicLong nanos = new AtomicLong();
        try (Progress progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), nanos::get)) {
            nanos.set(1_000_000_000);
            progress.read(4 << 20, OptionalLong.of(4 << 20));
            assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("4/4 MiB");

            nanos.set(1_999_999_999);
            progress.read(1 << 20, OptionalLong.of(8 << 20));
            assertThat(terminal.toString(StandardCharsets.UTF_8)).doesNotContain("/8 MiB");

            nanos.set(2_000_000_000);
            progress.read(8 << 20, OptionalLong.of(8 << 20));
        }
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("8/8 MiB");
    }

    @Test
    void scaleReadsAFileOfRunsAndWritesBesideIt() throws IOException {
        Path runs = Files.writeString(
                folder.resolve("runs.json"), "[{\"scenario\":\"a\",\"duration_seconds\":90,\"blast_radius\":3}]");

        assertThat(run("scale", "--runs", runs.toString())).isZero();

        assertThat(folder.resolve("SCALE_SUMMARY.md")).exists();
        assertThat(folder.resolve("analysis.json")).exists();
        assertThat(out.toString()).doesNotContain("sample");
    }

    @Test
    void scaleReadsCsvLikeJson() throws IOException {
        Path json = Files.writeString(
                folder.resolve("runs.json"), "[{\"scenario\":\"a\",\"duration_seconds\":90,\"blast_radius\":3}]");
        Path csv =
                Files.writeString(folder.resolve("runs.csv"), "scenario,duration_seconds,blast_radius\r\na,90,3\r\n");

        assertThat(run("scale", "--runs", json.toString())).isZero();
        String fromJson = Files.readString(folder.resolve("SCALE_SUMMARY.md"));
        assertThat(run("scale", "--runs", csv.toString())).isZero();

        assertThat(Files.readString(folder.resolve("SCALE_SUMMARY.md")))
                .isEqualTo(fromJson.replace("runs.json", "runs.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"this is no JSON", "[1, 2", "{\"neither\": 1}"})
    void aRunsFileThatIsNoneIsAnErrorOnOneLine(String content) throws IOException {
        Path runs = Files.writeString(folder.resolve("runs.json"), content);

        assertThat(run("scale", "--runs", runs.toString())).isEqualTo(1);

        assertThat(err.toString()).hasLineCount(1).contains("runs.json");
        assertThat(folder.resolve("analysis.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"wva,missing", "events,missing.jsonl", "scale,missing.json"})
    void aMissingInputIsAnErrorThatNamesItOnOneLine(String command, String name) {
        String path = folder.resolve(name).toString();

        int status = command.equals("scale") ? run(command, "--runs", path) : run(command, path);

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("examples: " + path + ": no such file or directory" + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anExperimentWithoutALogIsAnErrorThatNamesTheLog() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("wva", empty.toString())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("wva-controller-logs.jsonl: the experiment has no log");
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsAnErrorOnOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("wva", experiment(MODE).toString(), "--out", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains(file.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wva",
                "nonsense",
                "wva a b",
                "wva a --rules guess",
                "events --what",
                "scale x",
                "scale --dashboard"
            })
    void wrongUsageIsOneLineAndStatus2(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("--help");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wva ", "compare ", "scale ", "events ", "demo "})
    void everyCommandHasHelp(String command) {
        assertThat(run((command + "--help").split(" ", -1))).isZero();
        assertThat(out.toString()).startsWith("Usage: examples " + command);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theTextsAreUtf8WhateverThePlatform() throws IOException {
        String name = "modèle";
        Path log = Files.writeString(
                folder.resolve("log.jsonl"), MODE.replace("MODEL-ONLY", name), StandardCharsets.UTF_8);

        assertThat(run("events", log.toString())).isZero();
        assertThat(out.toString()).contains("MODÈLE");
    }
}
