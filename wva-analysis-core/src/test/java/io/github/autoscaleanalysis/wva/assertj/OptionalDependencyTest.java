package io.github.autoscaleanalysis.wva.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.log.LogCapture;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever does not write tests with this package does not need assertj-core. */
class OptionalDependencyTest {

    /** Analyses a log where there is no AssertJ. */
    static final class WithoutAssertJ {

        private WithoutAssertJ() {}

        public static void main(String[] args) {
            LogCapture capture = LogCapture.of("run");
            PrintStream out = new PrintStream(capture.stream(), true, StandardCharsets.UTF_8);
            out.print("{\"ts\":\"2025-12-01T10:00:00Z\",\"msg\":"
                    + "\"Processing decision: variant=chat, action=scale-up, current=1→target=2\"}\n");
            WvaAnalysis analysis = WvaAnalysis.of(capture.log());
            boolean absent = WithoutAssertJ.class.getResource("/org/assertj/core/api/Assertions.class") == null;
            System.out.println(analysis.scaling().actions() + " "
                    + analysis.coverage().parts().size() + " " + absent);
        }
    }

    @Test
    void anAnalysisNeedsNoAssertJ() throws IOException, InterruptedException {
        String classpath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("assertj") && !entry.contains("byte-buddy"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classpath,
                        WithoutAssertJ.class.getName())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).endsWith("{scale-up=1} 9 true" + System.lineSeparator());
    }

    @Test
    void onlyThisPackageKnowsAssertJ() throws IOException, URISyntaxException {
        Path classes = Path.of(WvaAssertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> knowing = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(OptionalDependencyTest::knowsAssertJ)
                    .map(file -> classes.relativize(file).getParent())
                    .distinct()
                    .toList();

            assertThat(knowing).containsExactly(Path.of("io/github/autoscaleanalysis/wva/assertj"));
        }
    }

    /** The build fails on a dependency that is neither promised nor optional; of these there is one. */
    @Test
    void nothingElseIsOptional() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("project.dir"), "wva-analysis-core", "pom.xml"));

        assertThat(pom)
                .containsOnlyOnce("<optional>")
                .containsPattern("<artifactId>assertj-core</artifactId>\\s*<version>[^<]+</version>\\s*"
                        + "<scope>compile</scope>\\s*<optional>true</optional>");
    }

    private static boolean knowsAssertJ(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("org/assertj/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
