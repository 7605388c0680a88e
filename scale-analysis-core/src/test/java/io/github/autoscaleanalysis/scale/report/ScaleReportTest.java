package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScaleReportTest {

    private final ScaleReport sample = ScaleReport.of(ScaleAnalysis.of(ScaleRuns.sample()));
    private final ScaleReport nothing = ScaleReport.of(ScaleAnalysis.of(ScaleRuns.of(List.of())));

    @Test
    void theSummaryShowsTheNotebooksFigures() {
        // Figures as the notebook's cells print them on its sample, with pandas 1.5.3 and scikit-learn 1.2.1.
        assertThat(sample.toMarkdown())
                .contains("Source: sample-runs.json  \nRuns: 14  \nIssues: 0\n")
                .containsPattern("\\| duration_minutes \\| +14 \\| +14.45 \\| +5.46 \\| +7.62 \\| +10.78 \\| +12.98")
                .containsPattern(
                        "\\| lambda_timeout +\\| +2 \\| +18.51 \\| +7.88 \\| +1074.50 \\| +9526.00 \\| +377.50")
                .containsPattern("\\| observations +\\| +0.773 \\| +strong +\\| +14 \\|\n\\| blast_radius +\\| +0.628")
                .containsPattern("\\| risk_count +\\| -0.295 \\| +weak")
                .contains(
                        "`duration_seconds = 243.35 - 2.6286 × blast_radius - 0.0082 × edges + 10.0664 × observations`")
                .contains("R²: 0.757")
                .containsPattern("\\| observations +\\| 60.1% \\| +659.38 \\|\n\\| blast_radius +\\| 37.8%")
                .containsPattern("\\| central_sns_change +\\| +11 \\| +11.3 \\| +7.5 \\| +\\+51% \\|")
                .containsPattern("\\| kms_orphan_simulation +\\| +8 \\| +13.0 \\| +16.4 \\| +-21% \\|")
                .containsPattern("\\| shared_sg_open +\\| +1.46 \\| +567.40 \\| +4.02 \\| +17.44 \\|")
                .containsPattern("\\| blast_radius +\\| +0.020931 \\| +-1.3753 \\| +530 \\| +1096 \\|")
                .contains("1. STRONGEST PREDICTOR: observations  \n   Correlation: 0.773");
    }

    @Test
    void whatIsUndefinedSaysWhy() {
        assertThat(nothing.toMarkdown())
                .containsPattern("\\| duration_minutes \\| +0 \\| +n/a \\|")
                .contains("n/a (no run names its scenario)")
                .contains("n/a (too few rows: 0 for 4 coefficients, at least 5 are needed)")
                .contains("too few rows: 0 for 2 coefficients")
                .contains("n/a (too few runs)")
                .doesNotContain("NaN")
                .doesNotContain("Optional");
    }

    @Test
    void aNameFromTheDataDoesNotBreakTheTables() {
        ScaleRun run = ScaleRun.of("a|b\n# <c> `d`").with(DURATION, 60).with(EDGES, 0);

        String markdown =
                ScaleReport.of(ScaleAnalysis.of(ScaleRuns.of(List.of(run)))).toMarkdown();

        assertThat(markdown).contains("| a\\|b # \\<c\\> \\`d\\` |").contains("n/a (1 left out)");
        assertThat(markdown.lines().filter(line -> line.startsWith("# "))).hasSize(1);
    }

    @Test
    void everyTableIsAligned() {
        List<String> lines = sample.toMarkdown().lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|")) {
                assertThat(lines.get(i)).hasSameSizeAs(lines.get(i - 1));
            }
        }
    }

    @Test
    void issuesAreListed() throws IOException {
        byte[] json = "[7,{\"edges\":\"many\"}]".getBytes(StandardCharsets.UTF_8);
        ScaleReport report =
                ScaleReport.of(ScaleAnalysis.of(ScaleRuns.parse("runs|1.json", new ByteArrayInputStream(json))));

        assertThat(report.toMarkdown())
                .contains("Source: runs\\|1.json  \nRuns: 1  \nIssues: 3\n")
                .contains("- run 1: is no object but a number\n")
                .contains("- run 2, scenario: is absent\n")
                .contains("- run 2, edges: is no number but a string\n");
        JsonNode issues = tree(report).path("issues");
        assertThat(issues.size()).isEqualTo(3);
        assertThat(issues.path(0).path("field").isNull()).isTrue();
        assertThat(issues.path(2).path("field").stringValue()).isEqualTo("edges");
        assertThat(issues.path(2).path("run").intValue()).isEqualTo(2);
        assertThat(issues.path(2).path("source").stringValue()).isEqualTo("runs|1.json");
    }

    @Test
    void runsWithoutScenarioAndAConstantDurationAreReported() {
        List<ScaleRun> runs = ScaleRuns.sample().runs().stream()
                .map(run -> run.with(DURATION, 600))
                .toList();
        ScaleReport report = ScaleReport.of(ScaleAnalysis.of(ScaleRuns.of(runs)));

        assertThat(report.toMarkdown())
                .contains("R²: n/a (duration is constant)")
                .contains("importance: nothing drives a constant duration")
                .contains("too few runs or constant")
                .containsPattern("Slower than expected .*: none\n")
                .containsPattern("Faster than expected .*: none\n");
        assertThat(tree(report).path("durationModel").path("rSquared").isNull()).isTrue();
        assertThat(tree(report).path("durationModel").path("importancePercent").size())
                .isZero();
    }

    @Test
    void aSlowRunWithoutScenarioIsNamedSo() {
        List<ScaleRun> runs = ScaleRuns.sample().runs().stream()
                .map(run -> {
                    ScaleRun nameless = ScaleRun.withoutScenario();
                    for (ScaleMetric metric : ScaleMetric.values()) {
                        nameless = nameless.with(metric, run.of(metric).orElseThrow());
                    }
                    return nameless;
                })
                .toList();
        ScaleReport report = ScaleReport.of(ScaleAnalysis.of(ScaleRuns.of(runs)));

        assertThat(report.toMarkdown()).contains("| (no scenario) |");
        assertThat(tree(report)
                        .path("outliers")
                        .path("slow")
                        .path(0)
                        .path("scenario")
                        .isNull())
                .isTrue();
    }

    @Test
    void theJsonHasFullPrecisionAndStableNames() {
        JsonNode json = tree(sample);

        assertThat(json.propertyNames())
                .containsExactly(
                        "schemaVersion",
                        "source",
                        "runs",
                        "issues",
                        "describe",
                        "scenarios",
                        "correlations",
                        "durationModel",
                        "whyNoDurationModel",
                        "outliers",
                        "efficiency",
                        "trends",
                        "timeTrend",
                        "durationChanges",
                        "findings",
                        "insights");
        assertThat(json.path("schemaVersion").intValue()).isEqualTo(2);
        assertThat(json.path("runs").intValue()).isEqualTo(14);
        assertThat(json.path("describe").propertyNames())
                .containsExactly("durationMinutes", "blastRadius", "edges", "observations");
        assertThat(json.path("describe").path("edges").path("mean").doubleValue())
                .isEqualTo(3037.5);
        assertThat(json.path("correlations").size()).isEqualTo(10);
        assertThat(json.path("durationModel").path("rSquared").doubleValue())
                .isEqualTo(ScaleAnalysis.of(ScaleRuns.sample())
                        .durationModel()
                        .rSquared()
                        .orElseThrow());
        assertThat(json.path("durationModel").path("residuals").size()).isEqualTo(14);
        assertThat(json.path("outliers").path("slow").size()).isEqualTo(3);
        assertThat(json.path("insights").path(0).path("metric").stringValue()).isEqualTo("observations");
        assertThat(sample.toJson()).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void theSampleIsReportedWithItsWarnings() {
        // statsmodels 0.13.5: predicted R² 0.1599, VIF 15.94 and 12.61, leverage 0.9025; LMG by Python's Fraction.
        assertThat(sample.toMarkdown())
                .contains("- **warning**: The predicted R² is 0.16 beside an R² of 0.76")
                .contains("- **warning**: The VIF of blast_radius is 15.9")
                .contains("- **warning**: The VIF of observations is 12.6")
                .contains("- **warning**: Run 6 has a leverage of 0.90")
                .contains("- **warning**: The coefficient of blast_radius is -2.6286")
                .contains("Predicted R² (each run from the others): 0.160")
                .containsPattern("\\| blast_radius +\\| +-37.8% +\\| +0.230 \\| 15.9 \\| \\+0.628 \\| unreliable, sign")
                .containsPattern("\\| observations +\\| +10.0664 \\| +2.6699 \\| +3.770 \\| 0.0037 \\| +4.1174 \\|")
                .containsPattern("\\| observations +\\| +0.773 \\| 0.0012 \\| +0.785 \\| 0.0009 \\| +0.626 \\|")
                .contains("studentized ±3.91, α = 0.05): none")
                .contains("n/a (no run has a duration and a time)");
        JsonNode json = tree(sample);
        assertThat(json.path("durationModel")
                        .path("predictors")
                        .path(0)
                        .path("signAgreement")
                        .stringValue())
                .isEqualTo("CONFLICTS");
        assertThat(json.path("durationModel")
                        .path("residuals")
                        .path(5)
                        .path("leverage")
                        .doubleValue())
                .isGreaterThan(0.9);
        assertThat(json.path("findings").path(0).path("kind").stringValue()).isEqualTo("STRONGEST_PREDICTOR");
        assertThat(json.path("findings").path(0).path("caveats").path(0).stringValue())
                .isEqualTo("COLLINEAR");
        assertThat(json.path("timeTrend").path("basis").isNull()).isTrue();
    }

    @Test
    void runsThroughTimeAreReported() {
        List<ScaleRun> runs = IntStream.range(0, 14)
                .mapToObj(day -> ScaleRun.withoutScenario()
                        .with(DURATION, day < 7 ? 100 + day : 200 + day)
                        .aged(Duration.ofDays(20 - day)))
                .toList();
        ScaleReport report = ScaleReport.of(ScaleAnalysis.of(ScaleRuns.of(runs)));

        assertThat(report.toMarkdown())
                .contains("Runs: 14 used, 0 left out for an absent duration or time")
                .contains("(positive = slower with time)")
                .contains("Change points: 1\n")
                .containsPattern("\\| \\(no scenario\\) +\\| +8 \\| +103.0 \\| +210.0 \\|");
        JsonNode json = tree(report);
        assertThat(json.path("timeTrend").path("basis").stringValue()).isEqualTo("AGE");
        assertThat(json.path("timeTrend").path("slopeSecondsPerDay").doubleValue())
                .isPositive();
        assertThat(json.path("durationChanges").path(0).path("run").intValue()).isEqualTo(8);
        assertThat(json.path("durationChanges").path(0).path("secondsAfter").doubleValue())
                .isEqualTo(210);
    }

    @Test
    void fewRunsThroughTimeAreReportedWithoutInterval() {
        ScaleRun run = ScaleRun.of("a").with(DURATION, 5);
        ScaleReport report = ScaleReport.of(
                ScaleAnalysis.of(ScaleRuns.of(List.of(run.aged(Duration.ofDays(1)), run.aged(Duration.ZERO)))));

        assertThat(report.toMarkdown())
                .contains("Theil–Sen slope: 0.0000 s a day (positive")
                .contains("Mann–Kendall p: n/a")
                .contains("Change points: 0\n");
        assertThat(tree(report).path("timeTrend").path("interval").isNull()).isTrue();
    }

    @Test
    void tooManyRunsAreNotSearchedForChanges() {
        List<ScaleRun> runs = IntStream.rangeClosed(0, ScaleAnalysis.MOST_RUNS_FOR_CHANGES)
                .mapToObj(day -> ScaleRun.of("a").with(DURATION, 1 + day % 5).aged(Duration.ofDays(day)))
                .toList();
        ScaleReport report = ScaleReport.of(ScaleAnalysis.of(ScaleRuns.of(runs)));

        assertThat(report.toMarkdown()).contains("Change points: not searched for, too many runs");
        assertThat(tree(report).path("durationChanges").isNull()).isTrue();
    }

    @Test
    void undefinedIsNullInJson() {
        JsonNode json = tree(nothing);

        assertThat(json.path("describe").path("edges").path("mean").isNull()).isTrue();
        assertThat(json.path("durationModel").isNull()).isTrue();
        assertThat(json.path("outliers").isNull()).isTrue();
        assertThat(json.path("whyNoDurationModel").path("reason").stringValue()).isEqualTo("TOO_FEW_ROWS");
        assertThat(json.path("whyNoDurationModel").path("column").isNull()).isTrue();
        assertThat(json.path("correlations").path(0).path("strength").isNull()).isTrue();
        assertThat(json.path("trends").path(0).path("slope").isNull()).isTrue();
    }

    @Test
    void theTextsDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        String markdown = sample.toMarkdown();
        String json = sample.toJson();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(sample.toMarkdown()).isEqualTo(markdown);
            assertThat(sample.toJson()).isEqualTo(json);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static JsonNode tree(ScaleReport report) {
        return JsonMapper.shared().readTree(report.toJson());
    }
}
