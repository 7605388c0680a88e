package io.github.autoscaleanalysis.wva.report;

import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.predicts;
import static io.github.autoscaleanalysis.wva.align.LogLines.workload;
import static io.github.autoscaleanalysis.wva.event.Events.at;
import static io.github.autoscaleanalysis.wva.event.Events.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.document.Picture;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.wva.align.TwoModels;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.decision.DecisionRules;
import io.github.autoscaleanalysis.wva.decision.Expectation;
import io.github.autoscaleanalysis.wva.decision.GeneratedControl;
import io.github.autoscaleanalysis.wva.decision.ReplicaLimits;
import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.QueueLength;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The report as a page: what its first screen answers, and that the rest is what Markdown says. */
class HtmlReportTest {

    private static final String SVG = "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>";
    private static final String MODE = "{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"Operating in"
            + " MODEL-ONLY mode: x\"}\n";

    private static WvaReport report(List<? extends WvaEvent> events) {
        return WvaReport.of(WvaAnalysis.of(WvaLog.of(List.copyOf(events))));
    }

    private static WvaReport read(String lines) throws IOException {
        return WvaReport.of(
                WvaAnalysis.of(WvaLog.read(LogSource.of("x", new StringReader(lines)), ReadSettings.withDefaults())));
    }

    private static String html(WvaReport report) {
        return report.toHtml("x", Instant.EPOCH);
    }

    private static String markdown(WvaReport report) {
        return report.toMarkdown("x", Instant.EPOCH);
    }

    /** What a reader sees before the first section. */
    private static String answers(WvaReport report) {
        String page = html(report);
        return page.substring(page.indexOf("<dl class=\"answers\">"), page.indexOf("</dl>"));
    }

    /** A cycle a minute of one variant that asks for no change; predicted is 8 ms, the ITL is as given. */
    private static List<WvaEvent> minutes(double... itl) {
        List<WvaEvent> events = new ArrayList<>(List.of(target(0, Latencies.ofMillis(10, 1000))));
        for (int minute = 0; minute < itl.length; minute++) {
            events.add(observes(
                    60.0 * minute,
                    workload("chat", "m"),
                    Latencies.ofMillis(itl[minute], 20),
                    1,
                    OptionalDouble.of(100)));
            events.add(predicts(60.0 * minute + 0.5, "chat"));
        }
        return events;
    }

    private static double[] repeated(int count, double... values) {
        double[] all = new double[count];
        for (int i = 0; i < count; i++) {
            all[i] = values[i % values.length];
        }
        return all;
    }

    @Test
    void thePageHoldsAllThatMarkdownSays() {
        WvaReport report = report(TwoModels.events()).withGoal(0.9);
        String text = html(report).replaceAll("<[^>]+>", "").replace("&quot;", "\"");

        assertThat(markdown(report).lines().filter(line -> line.startsWith("|") && !line.startsWith("|:")))
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> {
                    for (String cell : row.split("\\|", -1)) {
                        assertThat(text).contains(cell.strip().replace("*", ""));
                    }
                });
        assertThat(markdown(report).lines().filter(line -> line.startsWith("#")).skip(1))
                .allSatisfy(title -> assertThat(text).contains(title.replaceAll("#+ ", "")));
    }

    @Test
    void theFirstScreenAnswersWhetherTheModelWasRight() {
        // Predicted are 8 ms, observed 9: off by 1 ms throughout, and the last observation is never off.
        assertThat(answers(report(minutes(repeated(12, 9)))))
                .contains("<div class=\"neutral\"><dt>Was the model right about ITL?</dt><dd>Off by 1.00 ms<small>")
                .contains("mean absolute error over 11 CLEAN pairs, 1.00 ms over all 11; bias 11.1%; RelMAE n/a");
        // By turns 7 and 9: off by 1 ms, while the last observation is off by 2.
        assertThat(answers(report(minutes(repeated(12, 7, 9)))))
                .contains("<div class=\"good\"><dt>Was the model right about ITL?</dt><dd>Off by 1.00 ms, closer than")
                .contains("RelMAE 0.50 against");
        // By turns 9.5 and 10: off by 1.75 ms or so, while the last observation is off by half a millisecond.
        assertThat(answers(report(minutes(repeated(12, 9.5, 10)))))
                .contains(
                        "<div class=\"bad\"><dt>Was the model right about ITL?</dt><dd>Off by 1.77 ms, no closer than");
        assertThat(answers(report(minutes(repeated(9, 7, 9)))))
                .contains("<div class=\"neutral\"><dt>Was the model right about ITL?</dt>", "; too few for a verdict");
    }

    @Test
    void aModelThatNoPairJudgesIsUnknown() {
        List<WvaEvent> idle = new ArrayList<>(List.of(target(0, Latencies.ofMillis(10, 1000))));
        for (int minute = 0; minute < 3; minute++) {
            idle.add(observes(60.0 * minute, workload("chat", "m"), Latencies.ofMillis(0, 0), 1, OptionalDouble.of(0)));
            idle.add(predicts(60.0 * minute + 0.5, "chat"));
        }

        assertThat(answers(report(idle)))
                .contains(
                        "<div class=\"unknown\"><dt>Was the model right about ITL?</dt><dd>The log does not say<small>"
                                + "none of 2 pairs is CLEAN and so judges the model; over all of them it was off by 8.00 ms")
                .contains("<div class=\"unknown\"><dt>Were the objectives met?</dt>");
    }

    @Test
    void theFirstScreenAnswersWhetherTheObjectivesWereMet() {
        WvaReport half = report(minutes(repeated(20, 9, 12)));

        // Wilson with n = 20, p = 0.5: 0.5 ∓ 1.959964 √(1/80 + 3.841459/1600) / (1 + 3.841459/20) = 0.5 ∓ 0.2007.
        assertThat(answers(half))
                .contains("<div class=\"neutral\"><dt>Were the objectives met?</dt><dd>In 50.0% of slices<small>10 met,"
                        + " 10 violated, 0 not evaluated; 95% interval 29.9% - 70.1%; ITL 50.0%; TTFT 100.0%; no goal");
        assertThat(answers(report(minutes(9, 9))))
                .contains("<div class=\"good\"><dt>Were the objectives met?</dt><dd>Yes, in every slice");
        assertThat(answers(report(minutes(12, 12))))
                .contains("<div class=\"bad\"><dt>Were the objectives met?</dt><dd>No, in no slice");
        assertThat(answers(half.withGoal(0.5)))
                .contains(
                        "<div class=\"good\"><dt>Were the objectives met?</dt><dd>Yes, in 50.0% of slices, the goal is"
                                + " 50%<small>",
                        "error budget consumed 100.0%");
        assertThat(answers(half.withGoal(0.9)))
                .contains(
                        "<div class=\"bad\"><dt>Were the objectives met?</dt><dd>No, in 50.0% of slices, the goal is 90%")
                .contains("error budget consumed 500.0%")
                .doesNotContain("no goal");
        assertThat(answers(half.withGoal(0.99)))
                .contains("<div class=\"neutral\"><dt>Were the objectives met?</dt><dd>No, in 50.0%")
                .contains("a single slice is more than the budget, the run is too short to tell");
    }

    @Test
    void theFirstScreenAnswersWhatWasWrongWithTheData() throws IOException {
        assertThat(answers(read(MODE)))
                .contains("<div class=\"good\"><dt>What was wrong with the data?</dt><dd>Nothing: every line was read");
        assertThat(answers(read(MODE + "klog\n")))
                .contains(
                        "<div class=\"neutral\"><dt>What was wrong with the data?</dt><dd>1 of 2 lines unreadable<small>"
                                + "2 lines = 1 with events + 0 other + 1 unreadable + 0 blank; issues (foreign: 1); ");
        assertThat(answers(read(MODE + MODE.substring(0, 40) + "\n")))
                .contains("<div class=\"bad\"><dt>What was wrong with the data?</dt><dd>1 of 2 lines unreadable");
        assertThat(answers(report(List.of())))
                .contains("<div class=\"unknown\"><dt>What was wrong with the data?</dt>", "no line was read");
    }

    @Test
    void theFirstIssuesAreListedWithTheirLines() throws IOException {
        String page = html(read(MODE + "klog <b>\n".repeat(12)));

        assertThat(page)
                .contains("<h3>Issues in the Log</h3>", "<li>foreign: 12 (lines that are lost as a whole)</li>")
                .contains("The first 10 of 12 issues:")
                .contains("<tr><td>2</td><td>foreign</td>", "<tr><td>11</td><td>foreign</td>", "klog &lt;b&gt;")
                .doesNotContain("<tr><td>12</td><td>foreign</td>");
        assertThat(html(read(MODE))).doesNotContain("Issues in the Log");
    }

    @Test
    void ofSeveralLogsTheIssuesNameTheirs() throws IOException {
        WvaLog log = WvaLog.read(LogSource.of("x", new StringReader("klog\n")), ReadSettings.withDefaults());

        assertThat(log.issues()).extracting(issue -> issue.source()).containsExactly("x");
        assertThat(html(WvaReport.of(WvaAnalysis.of(log)))).contains("<tr><td>1</td><td>foreign</td>");
    }

    @Test
    void anEmptyLogAnswersNothing() {
        String answers = answers(report(List.of()));

        assertThat(answers.split("class=\"unknown\"", -1)).hasSize(1 + 5);
        assertThat(answers)
                .contains("no prediction in this log", "no observation in this log", "no scaling decision in this log")
                .doesNotContain("class=\"good\"", "class=\"bad\"", "class=\"neutral\"", " ms", "%");
    }

    @Test
    void theFirstScreenSaysWhetherAControllerObeyedItsOwnRule() {
        DecisionRules limited = DecisionRules.withDefaults().with(ReplicaLimits.of(1, 8));
        List<WvaEvent> events = new ArrayList<>(GeneratedControl.events(1, 2, 1, 30));
        WvaLog log = WvaLog.of(events);

        assertThat(answers(WvaReport.of(WvaRules.withDefaults().with(limited).analyze(log))))
                .contains(
                        "<div class=\"good\"><dt>Did the controller obey its own rule?</dt><dd>Yes, in all 60 replayed")
                .contains("60 of 60 cycles conform, 0 differ, 0 not replayable; findings: 0 errors, ")
                .contains("<div class=\"unknown\"><dt>Was the model right?</dt>", "controllers of 2026 log no ITL");
        assertThat(answers(WvaReport.of(WvaRules.withDefaults()
                        .with(limited.with(basis -> Expectation.Target.of(9)))
                        .analyze(log))))
                .contains(
                        "<div class=\"bad\"><dt>Did the controller obey its own rule?</dt><dd>No, 60 of 60 cycles differ");
        assertThat(answers(report(minutes(9, 9)))).doesNotContain("own rule");
    }

    @Test
    void aControllerWhoseCyclesCannotBeReplayedIsUnknown() {
        List<WvaEvent> events = new ArrayList<>(GeneratedControl.events(1, 1, 1, 1));
        events.replaceAll(event -> event instanceof ScalingDecision decision
                ? new ScalingDecision(
                        decision.origin(),
                        decision.variant(),
                        ScalingAction.NO_CHANGE,
                        OptionalInt.empty(),
                        OptionalInt.empty())
                : event);

        assertThat(answers(report(events)))
                .contains(
                        "<div class=\"unknown\"><dt>Did the controller obey its own rule?</dt><dd>The log does not say"
                                + "<small>no cycle can be replayed: 0 of 1 cycles conform");
    }

    @Test
    void theFirstScreenSaysAtWhatCostAndHowItScaled() {
        List<WvaEvent> events = minutes(9, 9, 9);
        events.add(new ScalingDecision(
                at(1), VariantId.of("chat"), ScalingAction.SCALE_UP, OptionalInt.of(1), OptionalInt.of(2)));
        events.add(new ScalingDecision(
                at(61), VariantId.of("chat"), ScalingAction.SCALE_DOWN, OptionalInt.of(2), OptionalInt.of(1)));

        assertThat(answers(report(events)))
                .contains("<dt>At what cost?</dt><dd>120 replica-seconds<small>mean of 1.00 replicas over 120 s of 1"
                        + " variant; no cost rate in this log, replica-seconds only")
                .contains("<dt>How did it scale?</dt><dd>1 up, 1 down, 1 reversal<small>2 decisions (");
    }

    @Test
    void theFirstScreenSaysHowFullTheOnesWithoutAModelWere() {
        List<WvaEvent> events = new ArrayList<>();
        for (int minute = 0; minute < 4; minute++) {
            events.add(new KvCacheUsage(at(60.0 * minute), "chat-abcde-12345", OptionalDouble.of(0.25 * minute)));
            events.add(new QueueLength(at(60.0 * minute), "chat-abcde-12345", OptionalInt.of(minute)));
            events.add(new SaturationAnalysis(
                    at(60.0 * minute + 1),
                    Optional.of("m"),
                    OptionalInt.of(1),
                    OptionalInt.of(1),
                    Optional.of(false),
                    Optional.of(false)));
        }

        // Each value holds until the next: 0, 0.25 and 0.5 for a minute each.
        assertThat(answers(report(events)))
                .contains(
                        "<dt>How full was it?</dt><dd>KV cache to 50.0%, queue to 2<small>KV cache of the fullest of 1"
                                + " pods: mean 25.0%, ",
                        "longest queue of 1 pods: mean 1.0, ", "saturation analyses: 4</small>");
        assertThat(answers(report(minutes(9, 9)))).doesNotContain("How full");
    }

    @Test
    void aSectionOfOnesOwnIsInBothTextsBehindTheOthers() {
        WvaReport report = report(minutes(9, 9))
                .with((analysis, content) -> content.section("Peak <hours>")
                        .table(Table.ofFigures("slices", "n")
                                .row(
                                        "all",
                                        String.valueOf(analysis.slo().slices().size()))))
                .with((analysis, content) -> content.section("Another"));

        assertThat(markdown(report))
                .containsSubsequence(
                        "## Decisions", "## Peak \\<hours\\>", "| all    |   2 |", "## Another", "## Files");
        assertThat(html(report))
                .containsSubsequence(">Decisions</h2>", ">Peak &lt;hours&gt;</h2>", "<td class=\"figure\">2</td>")
                .containsSubsequence(">Another</h2>", ">Files Generated</h2>");
        assertThat(WvaReport.of(WvaAnalysis.notebook().analyze(WvaLog.of(List.of())))
                        .with((analysis, content) -> content.section("Mine"))
                        .with(Part.COST, new Picture("Cost", "", "plots/cost.png", SVG))
                        .toMarkdown("x", Instant.EPOCH))
                .containsSubsequence("## Scaling Behavior", "![Cost](plots/cost.png)", "## Mine", "## Files Generated");
    }

    @Test
    void picturesStandBesideWhatTheyAreAbout() {
        WvaReport report = report(minutes(9, 12));
        for (Part part : Part.values()) {
            report = report.with(part, new Picture("Of " + part, "", "plots/" + part + ".png", SVG));
        }
        WvaReport twice = report.with(
                Part.ACCURACY,
                new Picture("Second", "", "plots/b.png", SVG),
                new Picture("Third", "what to see", "plots/c d.png", SVG));

        assertThat(markdown(twice))
                .containsSubsequence(
                        "### SLO Attainment",
                        "![Of OBJECTIVES](plots/OBJECTIVES.png)",
                        "### Violation Episodes",
                        "## Prediction Accuracy",
                        "![Of ACCURACY](plots/ACCURACY.png)",
                        "![Second](plots/b.png)",
                        "![Third](plots/c%20d.png)\n\nwhat to see",
                        "### ITL Predictions",
                        "## Scaling Behavior",
                        "![Of SCALING](plots/SCALING.png)",
                        "### Elasticity",
                        "![Of ELASTICITY](plots/ELASTICITY.png)",
                        "### Decision-to-Replica Lags",
                        "![Of LAGS](plots/LAGS.png)",
                        "### Cost",
                        "![Of COST](plots/COST.png)",
                        "### KV Cache",
                        "![Of SATURATION](plots/SATURATION.png)",
                        "## Decisions",
                        "![Of ANALYZERS](plots/ANALYZERS.png)",
                        "![Of DECISIONS](plots/DECISIONS.png)");
        assertThat(html(twice).split("<figure>", -1)).hasSize(1 + Part.values().length + 2);
        assertThat(html(twice)).contains("<strong>Third</strong> what to see", SVG);
        assertThat(html(report(minutes(9, 12)))).doesNotContain("<figure>", "<svg");
    }

    @Test
    void longListsAreCappedWithACount() {
        List<WvaEvent> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (int minute = 0; minute < 2; minute++) {
                events.add(new ReplicaStatus(
                        at(60.0 * minute),
                        VariantId.of("variant-" + (100 + i)),
                        OptionalInt.of(1),
                        OptionalInt.of(1),
                        Optional.empty()));
            }
        }
        String markdown = markdown(report(events));

        assertThat(markdown).contains("The first 30 of 40 variants, the others are in analysis.json:");
        assertThat(markdown.lines().filter(line -> line.startsWith("| variant-")))
                .hasSizeLessThanOrEqualTo(60);
        assertThat(markdown).contains("| **All**", "> Rests on 40 variants");
    }

    @Test
    void whateverALogHoldsIsTextOnThePage() throws IOException {
        String bad = "<script>alert(1)</script>";
        List<WvaEvent> events = new ArrayList<>(minutes(9, 12));
        events.add(new ScalingDecision(
                at(1),
                VariantId.of(bad),
                new ScalingAction("<img src=x onerror=alert(1)>"),
                OptionalInt.of(1),
                OptionalInt.of(2)));
        String page = report(events).toHtml("\"><iframe src=//x>", Instant.EPOCH);

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;")
                .contains("<title>WVA Model-Based Experiment Analysis: &quot;&gt;&lt;iframe src=//x&gt;</title>")
                .doesNotContain("<script", "<img", "<iframe");
        assertThat(html(read(bad + "\n"))).doesNotContain("<script");
        assertThat(report(events).toMarkdown("*x* <b>", Instant.EPOCH))
                .contains("**Experiment:** \\*x\\* \\<b\\>")
                .doesNotContainPattern("(?<!\\\\)<(script|img)");
    }

    @Test
    void thePageNeedsNothingElseAndIsNamedAfterTheExperiment() {
        WvaReport report = report(TwoModels.events());

        assertThat(html(report))
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>WVA Model-Based Experiment Analysis: x</h1>", "1970-01-01 00:00:00 UTC")
                .doesNotContain("http://", "https://", "<script", "<link", "src=", "url(");
        assertThat(report.toHtml(" ", Instant.EPOCH)).contains("<h1>WVA Model-Based Experiment Analysis</h1>");
    }

    @Test
    void byTheNotebooksRulesThePageIsTheWholeAllTheSame() {
        WvaReport report = WvaReport.of(WvaAnalysis.notebook().analyze(WvaLog.of(minutes(9, 12, 9))));

        assertThat(html(report)).contains("<h3>Coverage</h3>", "<dl class=\"answers\">");
        assertThat(markdown(report)).doesNotContain("### Coverage", "Was the model right");
    }

    @Test
    void theSameInputGivesTheSameBytesInEveryLocale() {
        String before = html(report(TwoModels.events()));
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(html(report(TwoModels.events()))).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }
}
