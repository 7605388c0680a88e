package io.github.autoscaleanalysis.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the programs draw, on this machine and on such as cannot. */
class PlotsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Examples.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), args);
    }

    private static Path bundled(String log) {
        try {
            return Path.of(Objects.requireNonNull(PlotsTest.class.getResource("/demo/" + log))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void wvaWritesEachPlotAsPngAndSvgAndSaysWhichItLeavesOut() throws IOException {
        assertThat(run("wva", bundled("supply-and-demand.log").toString(), "--out", folder.toString()))
                .isZero();

        Path plots = folder.resolve("plots");
        assertThat(names(plots))
                .containsExactly(
                        "cost_and_attainment.png",
                        "cost_and_attainment.svg",
                        "scaling_behavior.png",
                        "scaling_behavior.svg",
                        "supply_vs_demand.png",
                        "supply_vs_demand.svg");
        assertThat(out.toString())
                .contains("wrote " + plots.resolve("supply_vs_demand.png") + " and .svg")
                .contains("no plot kv_cache_and_queue: no samples of pods in this log");
        for (String name : names(plots)) {
            if (name.endsWith(".png")) {
                BufferedImage image = ImageIO.read(plots.resolve(name).toFile());
                assertThat(image.getWidth()).as(name).isEqualTo(10 * 150);
            }
        }
    }

    @Test
    void nothingIsDrawnOnRequest() throws IOException {
        assertThat(run("wva", bundled("supply-and-demand.log").toString(), "--no-plots", "--out", folder.toString()))
                .isZero();

        assertThat(names(folder))
                .containsExactly("ANALYSIS_SUMMARY.md", "analysis.json", "processed_data.csv", "report.html");
        assertThat(out.toString()).doesNotContain("plot");
    }

    @Test
    void theDemoDrawsEveryPlotOfALogAndNothingOnRequest() throws IOException {
        assertThat(run("demo", "--out", folder.resolve("all").toString())).isZero();

        List<String> drawn = new ArrayList<>();
        for (String experiment : names(folder.resolve("all/wva"))) {
            drawn.addAll(names(folder.resolve("all/wva").resolve(experiment).resolve("plots")));
        }
        assertThat(drawn)
                .contains(
                        "prediction_vs_observation.png",
                        "scaling_behavior.png",
                        "prediction_error_distribution.png",
                        "predicted_vs_observed_by_class.png",
                        "observed_latency.png",
                        "cost_and_attainment.png",
                        "kv_cache_and_queue.png",
                        "supply_vs_demand.png");

        assertThat(run("demo", "--no-plots", "--out", folder.resolve("none").toString()))
                .isZero();
        try (Stream<Path> files = Files.walk(folder.resolve("none"))) {
            assertThat(files).noneMatch(file -> file.endsWith("plots"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutFontsEverythingElseIsWrittenAndOneLineNamesThePackages() throws Exception {
        Path config = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        // A home of its own, since Java keeps what it knows of fonts there.
        ProcessBuilder demo = program(
                "-Duser.home=" + folder, "demo", "--out", folder.resolve("demo").toString());
        demo.environment().put("FONTCONFIG_FILE", config.toString());

        assertThat(status(demo)).isEqualTo(1);

        assertThat(err())
                .hasLineCount(1)
                .startsWith("examples: no plots: ")
                .contains("fontconfig", "fonts-dejavu-core", "libfreetype6", "--no-plots");
        assertThat(folder.resolve("demo/wva/model-based-demo-20251201-100000/analysis.json"))
                .exists();
        assertThat(folder.resolve("demo/scale/analysis.json")).exists();
        assertThat(folder.resolve("demo/scale/report.html")).content().doesNotContain("<svg");

        ProcessBuilder wva = program(
                "-Duser.home=" + folder,
                "wva",
                bundled("supply-and-demand.log").toString(),
                "--out",
                folder.resolve("wva").toString());
        wva.environment().put("FONTCONFIG_FILE", config.toString());
        assertThat(status(wva)).isEqualTo(1);
        assertThat(err()).hasLineCount(1).startsWith("examples: no plots: ");
        assertThat(names(folder.resolve("wva")))
                .containsExactly("ANALYSIS_SUMMARY.md", "analysis.json", "processed_data.csv", "report.html");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatIsNotThereIsNotLookedFor() throws Exception {
        ProcessBuilder wva = program(
                "-Djava.awt.headless=false",
                "wva",
                bundled("supply-and-demand.log").toString(),
                "--out",
                folder.resolve("wva").toString());
        wva.environment().put("DISPLAY", ":9999");

        assertThat(status(wva)).as(err()).isZero();
        assertThat(folder.resolve("wva/plots/scaling_behavior.png")).exists();
    }

    private static ProcessBuilder program(String option, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Examples.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    private int status(ProcessBuilder program) throws IOException, InterruptedException {
        program.redirectOutput(folder.resolve("out.txt").toFile());
        program.redirectError(folder.resolve("err.txt").toFile());
        return program.start().waitFor();
    }

    private String err() throws IOException {
        Path file = folder.resolve("err.txt");
        return Files.exists(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : "";
    }
}
