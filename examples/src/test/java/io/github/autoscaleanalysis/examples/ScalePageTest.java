package io.github.autoscaleanalysis.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of scale-test runs with its plots, and that of their comparison. */
class ScalePageTest {

    private static final Pattern FIGURE = Pattern.compile("<figure>");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Examples.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), args);
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void theReportHasEveryPlotBesideItsFigures() throws IOException {
        assertThat(run("scale", "--out", folder.toString())).isZero();

        assertThat(FIGURE.matcher(page("report.html")).results().count()).isEqualTo(7);
        assertThat(page("report.html"))
                .containsSubsequence(
                        "<dt>What drives duration?</dt><dd>Observations, but not surely",
                        ">Correlation with duration</h2>\n<figure>",
                        "aria-labelledby=\"correlation_matrix-title\"",
                        "The first row says what goes along",
                        ">Duration model</h2>\n<figure>",
                        "aria-labelledby=\"predicted_vs_actual-title\"",
                        ">Influence on the model</h2>\n<figure>",
                        "aria-labelledby=\"influence-title\"",
                        ">Outliers</h2>\n<figure>",
                        "aria-labelledby=\"residuals-title\"",
                        ">Efficiency (lower = faster)</h2>\n<figure>",
                        "aria-labelledby=\"efficiency-title\"",
                        ">Trends (duration in minutes)</h2>\n<figure>",
                        "aria-labelledby=\"scatter_panels-title\"",
                        ">Over time (duration in seconds)</h2>\n<figure>",
                        "aria-labelledby=\"duration_over_time-title\"")
                .doesNotContain("<script", "<image", "src=", "href=\"h", "url(h");
        assertThat(folder.resolve("plots/residuals.png")).isNotEmptyFile();
        assertThat(err.toString()).isEmpty();

        String first = page("report.html");
        assertThat(run("scale", "--out", folder.toString())).isZero();
        assertThat(page("report.html")).isEqualTo(first);
    }

    @Test
    void withoutPlotsTheReportIsTextAlone() throws IOException {
        assertThat(run("scale", "--no-plots", "--out", folder.toString())).isZero();

        assertThat(page("report.html")).contains("<h1>Scale test summary</h1>").doesNotContain("<figure>", "<svg");
        assertThat(folder.resolve("plots")).doesNotExist();
        assertThat(out.toString()).contains("wrote " + folder.resolve("report.html"));
    }

    @Test
    void whatHasNoDataIsNotDrawnAndAHostileNameIsText() throws IOException {
        Path runs = Files.writeString(
                folder.resolve("runs.json"),
                "[{\"scenario\":\"</svg><script>alert(1)</script>\",\"duration_seconds\":90,\"edges\":3},"
                        + "{\"scenario\":\"b\",\"duration_seconds\":60,\"edges\":4}]");

        assertThat(run("scale", "--runs", runs.toString())).isZero();

        assertThat(page("report.html"))
                .contains("&lt;/svg&gt;&lt;script&gt;alert(1)", "aria-labelledby=\"efficiency-title\"")
                .doesNotContain("<script", "aria-labelledby=\"residuals-title\"");
        assertThat(out.toString()).contains("no plot residuals: no duration model");
    }

    @Test
    void aBaselineGivesAComparisonToo() throws IOException {
        Path slow = Files.writeString(
                folder.resolve("slow.csv"),
                "scenario,duration_seconds,edges\na,90,1\na,91,2\na,92,3\na,93,4\na,94,5\n");
        Path fast = Files.writeString(
                folder.resolve("fast.csv"),
                "scenario,duration_seconds,edges\na,60,1\na,61,2\na,62,3\na,63,4\na,64,5\n");

        assertThat(run("scale", "--runs", slow.toString(), "--baseline", fast.toString(), "--no-plots"))
                .isZero();

        assertThat(page("comparison.html"))
                .contains("<dt>Were the runs slower than the baseline?</dt><dd>Yes, by 30.0 s (+48%)")
                .doesNotContain("<script", "http:", "https:");
        assertThat(page("comparison.md")).contains("- **Were the runs slower than the baseline?** Yes, by 30.0 s");
        assertThat(page("comparison.json")).contains("\"schemaVersion\" : 1");
        assertThat(out.toString()).contains("# Comparison of scale tests\n");
    }

    @Test
    void aBaselineNeedsRunsToCompareWithIt() {
        assertThat(run("scale", "--baseline", "runs.csv")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("--baseline: --runs or --dashboard has to say");
    }

    @Test
    void aMissingBaselineIsNamedBeforeAnythingIsWritten() throws IOException {
        Path runs = Files.writeString(folder.resolve("runs.csv"), "scenario,duration_seconds\na,90\n");
        String missing = folder.resolve("missing.csv").toString();

        assertThat(run("scale", "--runs", runs.toString(), "--baseline", missing))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains(missing + ": no such file or directory");
        assertThat(folder.resolve("SCALE_SUMMARY.md")).doesNotExist();
    }
}
