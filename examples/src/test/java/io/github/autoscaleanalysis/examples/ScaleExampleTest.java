package io.github.autoscaleanalysis.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleExampleTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void thePlotsOfTheSampleAreWrittenBesideItsReport() throws IOException {
        assertThat(run("scale", "--out", folder.toString())).isZero();

        assertThat(files(folder.resolve("plots")))
                .containsExactly(
                        "correlation_matrix.png",
                        "correlation_matrix.svg",
                        "duration_over_time.png",
                        "duration_over_time.svg",
                        "efficiency.png",
                        "efficiency.svg",
                        "influence.png",
                        "influence.svg",
                        "predicted_vs_actual.png",
                        "predicted_vs_actual.svg",
                        "residuals.png",
                        "residuals.svg",
                        "scatter_panels.png",
                        "scatter_panels.svg");
        assertThat(out.toString())
                .contains("wrote " + folder.resolve("plots/residuals.png") + " and .svg")
                .doesNotContain("no plot");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void plotsThatTheRunsHaveNoDataForAreNamedWithTheReason() throws IOException {
        Path runs = Files.writeString(
                folder.resolve("runs.json"), "[{\"scenario\":\"a\",\"duration_seconds\":90,\"blast_radius\":3}]");

        assertThat(run("scale", "--runs", runs.toString())).isZero();

        assertThat(files(folder.resolve("plots")))
                .containsExactly(
                        "duration_over_time.png",
                        "duration_over_time.svg",
                        "efficiency.png",
                        "efficiency.svg",
                        "scatter_panels.png",
                        "scatter_panels.svg");
        assertThat(out.toString().lines().filter(line -> line.startsWith("no plot")))
                .containsExactly(
                        "no plot correlation_matrix: no metric has two different figures",
                        "no plot residuals: no duration model, too few rows: 0 for 4 coefficients, at least 5 are needed",
                        "no plot predicted_vs_actual: no duration model, too few rows: 0 for 4 coefficients, at least 5"
                                + " are needed",
                        "no plot influence: no duration model, too few rows: 0 for 4 coefficients, at least 5 are"
                                + " needed");
    }

    @Test
    void plotsAreLeftOutOnRequest() throws IOException {
        assertThat(run("scale", "--no-plots", "--out", folder.toString())).isZero();

        assertThat(files(folder)).containsExactly("SCALE_SUMMARY.md", "analysis.json", "report.html");
        assertThat(out.toString()).doesNotContain("plot", "png");
    }

    private int run(String... args) {
        return Examples.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), args);
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
