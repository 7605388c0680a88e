package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Picture;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page, and what is added to a report. */
class ReportPageTest {

    private static final String SVG = "<svg viewBox=\"0 0 1 1\"></svg>";
    private static final String BAD = "<script>alert(1)</script>|`x` [l](http://e) &amp; \u001b[1m\n# h";

    private final ScaleReport sample = ScaleReport.of(ScaleAnalysis.of(ScaleRuns.sample()));

    @Test
    void thePageBeginsWithTheAnswersAndHasEverySectionInOrder() {
        String page = sample.toHtml();

        assertThat(page)
                .containsSubsequence(
                        "<h1>Scale test summary</h1>",
                        "<p>Source: sample-runs.json<br>\nRuns: 14<br>\nIssues: 0</p>",
                        "<dl class=\"answers\">",
                        "<div class=\"unknown\"><dt>What drives duration?</dt>",
                        "<div class=\"bad\"><dt>Can the model be trusted?</dt>",
                        "<nav")
                .doesNotContain("Optional");
        int last = 0;
        for (ReportPart part : ReportPart.values()) {
            int at = page.indexOf(">" + part.title() + "</h2>");
            assertThat(at).as(part.title()).isGreaterThan(last);
            last = at;
        }
    }

    @Test
    void warningsAndCaveatsStandBesideTheFiguresTheyConcern() {
        assertThat(sample.toHtml())
                .containsSubsequence(
                        ">By scenario</h2>",
                        "<p class=\"note caveat\">lambda_timeout is the slowest scenario",
                        ">Duration model</h2>",
                        "<p class=\"note warning\"><strong>Warning:</strong> The predicted R² is 0.16",
                        "<th scope=\"col\">predictor</th>",
                        "<p class=\"note warning\"><strong>Warning:</strong> The VIF of blast_radius",
                        "<th scope=\"col\" class=\"figure\">leverage</th>",
                        "<p class=\"note warning\"><strong>Warning:</strong> Run 6 has a Cook",
                        ">Outliers</h2>");
    }

    @Test
    void manyFindingsOfAKindAreCutShortBesideTheFigures() {
        List<ScaleRun> runs = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            runs.add(run(i % 2, i / 2 % 2, i / 4 % 2, 500 + i % 3 + (i % 50 == 49 ? 300 : 0)));
        }
        String markdown = report(runs).toMarkdown();

        assertThat(markdown.lines().filter(line -> line.startsWith("- notice: Run ")))
                .hasSize(8);
        assertThat(markdown.lines().filter(line -> line.startsWith("> Run "))).hasSize(3);
        assertThat(markdown).contains("> And 5 more of the same, see the findings\n");
    }

    @Test
    void thePageHasNoScriptAndAsksForNothing() {
        String page = sample.with(ReportPart.MODEL, new Picture("Model", "", "plots/m.png", SVG))
                .toHtml();

        assertThat(page.toLowerCase(Locale.ROOT))
                .doesNotContain("http:", "https:", "<script", "<link", "<img", "src=", "url(", "@import")
                .contains("default-src 'none'")
                .contains(SVG.toLowerCase(Locale.ROOT));
    }

    @Test
    void aHostileScenarioIsShownAsItIsInBothTexts() {
        ScaleReport report = report(List.of(
                ScaleRun.of(BAD).with(DURATION, 60).with(EDGES, 10),
                ScaleRun.of("b").with(DURATION, 60).with(EDGES, 20)));

        assertThat(report.toHtml())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;|`x` [l](http://e) &amp;amp;  [1m # h")
                .doesNotContain("<script", "\u001b");
        assertThat(report.toMarkdown())
                .contains("\\<script\\>alert(1)\\</script\\>\\|\\`x\\` \\[l\\](http://e) \\&amp;  \\[1m # h |")
                .doesNotContain("\u001b", "\n# h");
        assertThat(report.toMarkdown().lines().filter(line -> line.startsWith("# ")))
                .hasSize(1);
    }

    @Test
    void ownSectionsStandAtTheEndOfBothTextsInTheirOrder() {
        ReportSection own = (analysis, content) -> content.section("Peak")
                .paragraph(analysis.runs().runs().size() + " runs")
                .item("one")
                .table(Table.ofFigures("hour", "runs").row("9", "3"));
        ReportSection another = (analysis, content) -> content.item("two");
        ScaleReport report = sample.with(own).with(another);

        assertThat(report.toMarkdown())
                .startsWith(sample.toMarkdown())
                .endsWith(
                        "\n\n## Peak\n\n14 runs\n\n- one\n\n| hour | runs |\n|:-----|-----:|\n| 9    |    3 |\n\n- two\n");
        assertThat(report.toHtml()).containsSubsequence(">Key insights", ">Peak</h2>\n<p>14 runs</p>", "<li>two</li>");
        assertThat(report.toJson()).isEqualTo(sample.toJson());
        assertThat(sample.toMarkdown()).doesNotContain("Peak");
    }

    @Test
    void picturesStandBelowTheTitleOfTheirPart() {
        Picture first = new Picture("Residuals", "Named are outliers.", "plots/residuals.png", SVG);
        Picture second = new Picture("More", "", "plots/more.png", SVG);
        ScaleReport report = sample.with(ReportPart.OUTLIERS, first)
                .with(ReportPart.OUTLIERS, second)
                .with(ReportPart.TRENDS, second);

        assertThat(report.toMarkdown())
                .contains(
                        "## Outliers\n\n![Residuals](plots/residuals.png)\n\nNamed are outliers.\n\n![More](plots/more.png)"
                                + "\n\nSlower than expected")
                .contains("## Trends (duration in minutes)\n\n![More](plots/more.png)\n");
        assertThat(report.toHtml())
                .contains(">Outliers</h2>\n<figure>\n" + SVG + "\n<figcaption><strong>Residuals</strong> Named are");
        assertThat(sample.toHtml()).doesNotContain("<svg");
    }

    @Test
    void thePageIsTheSameEveryTimeAndInEveryLocale() {
        String page = sample.toHtml();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ScaleReport.of(ScaleAnalysis.of(ScaleRuns.sample())).toHtml())
                    .isEqualTo(page)
                    .doesNotContain("\r");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aReportOfNothingHasReasonsInsteadOfFigures() {
        assertThat(report(List.of()).toHtml())
                .contains("<dt>What was wrong with the data?</dt><dd>Runs are missing<small>no run in given runs")
                .contains("<p class=\"note unavailable\">n/a (no run names its scenario)</p>")
                .doesNotContain("NaN");
    }

    private static ScaleRun run(double blastRadius, double edges, double observations, double seconds) {
        return ScaleRun.of("a")
                .with(BLAST_RADIUS, 1 + blastRadius)
                .with(EDGES, 1 + edges)
                .with(OBSERVATIONS, 1 + observations)
                .with(DURATION, seconds);
    }

    private static ScaleReport report(List<ScaleRun> runs) {
        return ScaleReport.of(ScaleAnalysis.of(ScaleRuns.of(runs)));
    }
}
