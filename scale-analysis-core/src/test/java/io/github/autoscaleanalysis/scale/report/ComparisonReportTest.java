package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.RISK_COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.duration.RunComparison;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonReportTest {

    private final ComparisonReport report = ComparisonReport.of(RunComparison.of(runs(4), runs(1)));

    @Test
    void theTableHasDifferencesOrWhyThereAreNone() {
        // By hand: 4, 5, 6 s beside 1, 2, 3 s; edges are 5 on both sides; the others are absent.
        assertThat(report.toMarkdown())
                .contains("Runs: given runs  \nBaseline: given runs  \n")
                .containsPattern(
                        "\\| duration_seconds \\| +3 \\| +3 \\| +\\+3.00 \\|.*\\| +0.0213 \\|.*\\| \\+1.00 \\|")
                .containsPattern("\\| edges +\\| +3 \\| +3 \\| +0.00 \\| +n/a \\|.*\\| no spread +\\|")
                .containsPattern("\\| risk_count +\\| +0 \\| +0 \\| +n/a \\|.*\\| not enough runs \\|");
    }

    @Test
    void theJsonHasFullPrecisionAndNulls() {
        JsonNode json = JsonMapper.shared().readTree(report.toJson());

        assertThat(json.path("schemaVersion").intValue()).isEqualTo(1);
        assertThat(json.path("metrics").size()).isEqualTo(5);
        JsonNode duration = json.path("metrics").path(0);
        assertThat(duration.path("metric").stringValue()).isEqualTo("durationSeconds");
        assertThat(duration.path("difference").doubleValue()).isEqualTo(3);
        assertThat(duration.path("mannWhitneyU").doubleValue()).isEqualTo(9);
        assertThat(duration.path("notCompared").isNull()).isTrue();
        assertThat(duration.path("interval").path("level").doubleValue()).isEqualTo(0.95);
        JsonNode nodes = json.path("metrics").path(1);
        assertThat(nodes.path("notCompared").stringValue()).isEqualTo("TOO_FEW_VALUES");
        assertThat(nodes.path("leftOut").intValue()).isEqualTo(6);
        assertThat(nodes.path("welchT").isNull()).isTrue();
        assertThat(nodes.path("interval").isNull()).isTrue();
    }

    @Test
    void theFirstScreenSaysWhetherRunsWereSlowerAndComparable() {
        // By hand: 10 runs of 100 to 109 s beside 10 of 200 to 209 s; sizes and risks are the same on both sides.
        RunComparison slower = RunComparison.of(many("a", 200, 10), many("a", 100, 10));
        RunComparison faster = RunComparison.of(many("a", 100, 10), many("a", 200, 10));

        assertFigure(slower, 0, "Yes, by 100.0 s (+96%)", Tone.BAD);
        assertThat(figure(slower, 0).detail())
                .startsWith(
                        "mean 204.5 against 104.5 s, difference within 97.2 to 102.8 (95% interval, before Holm); p 0.000 by Welch")
                .endsWith("after Holm; 10 runs against 10");
        assertFigure(slower, 1, "Nothing speaks against it", Tone.GOOD);
        assertFigure(slower, 2, "No difference shown", Tone.NEUTRAL);
        assertFigure(slower, 3, "Nothing", Tone.GOOD);
        assertFigure(faster, 0, "No, faster by 100.0 s (-49%)", Tone.GOOD);
        assertFigure(RunComparison.of(many("a", 100, 10), many("a", 101, 10)), 0, "No difference shown", Tone.NEUTRAL);
        // Three against three: Mann–Whitney's p is 0.1 at least, so that Welch alone speaks.
        assertFigure(
                RunComparison.of(many("a", 200, 3), many("a", 100, 3)),
                0,
                "Perhaps slower by 100.0 s (+99%)",
                Tone.NEUTRAL);
        assertFigure(
                RunComparison.of(many("a", 100, 3), many("a", 200, 3)),
                0,
                "Perhaps faster by 100.0 s (-50%)",
                Tone.NEUTRAL);
    }

    @Test
    void whatCannotBeComparedIsUnknown() {
        RunComparison few = RunComparison.of(many("a", 200, 2), many("a", 100, 10));
        RunComparison onlyEdges = RunComparison.of(runs(4), runs(1));
        RunComparison nothing = RunComparison.of(ScaleRuns.of(List.of()), many("a", 100, 10));

        assertFigure(few, 0, "Cannot be said", Tone.UNKNOWN);
        assertThat(figure(few, 0).detail()).isEqualTo("2 runs against 10 have a duration, 3 a side are needed");
        assertFigure(few, 1, "Cannot be said", Tone.UNKNOWN);
        assertFigure(few, 2, "Cannot be said", Tone.UNKNOWN);
        assertFigure(onlyEdges, 1, "As far as is known", Tone.NEUTRAL);
        assertFigure(onlyEdges, 3, "Gaps", Tone.NEUTRAL);
        assertFigure(nothing, 3, "Runs are missing", Tone.UNKNOWN);
    }

    @Test
    void setsThatAreNotAlikeAreWarnedOf() {
        ScaleRuns larger = ScaleRuns.of(many("b<i>", 100, 10).runs().stream()
                .map(run -> run.with(EDGES, run.of(EDGES).orElseThrow() + 1000)
                        .with(RISK_COUNT, run.of(RISK_COUNT).orElseThrow() + 90))
                .toList());
        RunComparison comparison = RunComparison.of(larger, many("a", 100, 10));
        ComparisonReport unlike = ComparisonReport.of(comparison);

        assertFigure(comparison, 1, "Not as they are", Tone.BAD);
        assertThat(figure(comparison, 1).detail())
                .isEqualTo("they differ: edges 1054 on average against 54; in one set only: a, b<i>");
        assertFigure(comparison, 2, "No, 90.0 more a run", Tone.NEUTRAL);
        assertThat(unlike.toMarkdown())
                .contains("> **Warning:** The sets are not alike, so durations may differ for that: edges 1054 on")
                .containsPattern("\\| a +\\| +0 \\| +10 \\|\n\\| b\\\\<i\\\\> +\\| +10 \\| +0 \\|");
        assertThat(unlike.toHtml())
                .containsSubsequence(
                        "<dl class=\"answers\">", "<div class=\"bad\"><dt>Can the two", ">Differences</h2>")
                .contains("<td>b&lt;i&gt;</td>")
                .doesNotContain("<i>", "http:", "https:", "<script")
                .isEqualTo(ComparisonReport.of(RunComparison.of(larger, many("a", 100, 10)))
                        .toHtml());
    }

    @Test
    void fewLargerRunsMayBeLargerByChance() {
        RunComparison comparison = RunComparison.of(
                ScaleRuns.of(many("a", 100, 3).runs().stream()
                        .map(run -> run.with(EDGES, 9000 + run.of(EDGES).orElseThrow())
                                .with(RISK_COUNT, 90 + run.of(RISK_COUNT).orElseThrow()))
                        .toList()),
                many("a", 100, 3));

        assertFigure(comparison, 1, "With care", Tone.NEUTRAL);
        assertThat(figure(comparison, 1).detail())
                .startsWith("they may differ: edges")
                .endsWith("(uncertain)");
        assertThat(ComparisonReport.of(comparison).toMarkdown())
                .contains(
                        "\n> The sets may not be alike, and durations differ for that: edges 9051 on average against 51");
        assertFigure(comparison, 2, "Perhaps 90.0 more a run", Tone.NEUTRAL);
    }

    @Test
    void issuesOfBothSidesAreListedWithTheirSource() throws IOException {
        ScaleRuns bad = ScaleRuns.parse("bad.json", new ByteArrayInputStream("[7]".getBytes(StandardCharsets.UTF_8)));
        RunComparison comparison = RunComparison.of(many("a", 1, 3), bad);

        assertFigure(comparison, 3, "1 issue", Tone.BAD);
        assertThat(ComparisonReport.of(comparison).toMarkdown())
                .endsWith("\n\n## Issues\n\n- bad.json, run 1: is no object but a number\n");
        assertThat(ComparisonReport.of(RunComparison.of(bad, bad)).toHtml())
                .contains("<p class=\"note unavailable\">n/a (no run names its scenario)</p>");
    }

    @Test
    void anIntervalThatSpeaksForADifferenceBeforeHolmMakesItPossible() {
        // Welch's t 2.8165 with 8.118 degrees of freedom, p 0.02229 by Simpson's rule in plain Python; five times that
        // by Holm.
        List<ScaleRun> sample = ScaleRuns.sample().runs();
        RunComparison halves =
                RunComparison.of(ScaleRuns.of(sample.subList(0, 7)), ScaleRuns.of(sample.subList(7, 14)));

        assertFigure(halves, 0, "Perhaps slower by 398.3 s (+60%)", Tone.NEUTRAL);
        assertThat(figure(halves, 0).detail())
                .contains("difference within 73.0 to 723.6 (95% interval, before Holm); p 0.111 by Welch and 0.212 by");
        assertFigure(halves, 1, "Nothing speaks against it", Tone.GOOD);
    }

    private static KeyFigure figure(RunComparison comparison, int place) {
        return ComparisonAnswers.of(comparison).figures().get(place);
    }

    private static void assertFigure(RunComparison comparison, int place, String answer, Tone tone) {
        KeyFigure figure = figure(comparison, place);
        assertThat(figure.answer()).as(figure.toString()).isEqualTo(answer);
        assertThat(figure.tone()).as(figure.toString()).isEqualTo(tone);
    }

    /** Runs of as many seconds and more, one each, with sizes and risks from 50 on. */
    private static ScaleRuns many(String scenario, double from, int count) {
        return ScaleRuns.of(IntStream.range(0, count)
                .mapToObj(i -> ScaleRun.of(scenario)
                        .with(DURATION, from + i)
                        .with(BLAST_RADIUS, 50 + i)
                        .with(EDGES, 50 + i)
                        .with(OBSERVATIONS, 50 + i)
                        .with(RISK_COUNT, 50 + i))
                .toList());
    }

    private static ScaleRuns runs(int from) {
        List<ScaleRun> runs = IntStream.range(from, from + 3)
                .mapToObj(i -> ScaleRun.of("a").with(DURATION, i).with(EDGES, 5))
                .toList();
        return ScaleRuns.of(runs);
    }
}
