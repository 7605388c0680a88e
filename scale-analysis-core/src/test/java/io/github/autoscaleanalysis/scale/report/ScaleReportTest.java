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
import java.util.List;
import java.util.Locale;
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
                .containsPattern("\\| observations +\\| +0.773 \\| +strong \\| +14 \\|\n\\| blast_radius +\\| +0.628")
                .containsPattern("\\| risk_count +\\| -0.295 \\| +weak")
                .contains("""
                        duration_seconds = 243.35
                          - 2.6286 × blast_radius
                          - 0.0082 × edges
                          + 10.0664 × observations
                        """)
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
                        "insights");
        assertThat(json.path("schemaVersion").intValue()).isEqualTo(1);
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
