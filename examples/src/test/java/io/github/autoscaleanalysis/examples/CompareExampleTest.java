package io.github.autoscaleanalysis.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the comparison and looks at what a user sees. */
class CompareExampleTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path log = Path.of("");

    @BeforeEach
    void layOutALog() throws IOException {
        log = Files.createDirectories(folder.resolve("mine")).resolve("wva-controller-logs.jsonl");
        try (InputStream bundled = Objects.requireNonNull(
                CompareExampleTest.class.getResourceAsStream("/demo/wva-controller-logs.jsonl"))) {
            Files.copy(bundled, log);
        }
    }

    private int run(String... args) {
        return Examples.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), args);
    }

    @Test
    void compareTakesDirectoriesAndLogsAndPrints() {
        assertThat(run("compare", log.resolveSibling("").toString(), log.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("- **A:** mine (baseline)\n- **B:** mine (2)\n", " not shown ")
                .doesNotContainPattern("\\| +shown \\|")
                .doesNotContain("uncertain");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void compareWritesItsTextsWhereItIsTold() throws IOException {
        Path directory = folder.resolve("new/dir");
        String path = log.toString();

        assertThat(run("compare", path, path, path, "--rules", "notebook", "--out", directory.toString()))
                .isZero();

        assertThat(directory.resolve("comparison.md")).content().contains("- **C:** mine (3)", "| C − A |");
        assertThat(directory.resolve("comparison.html")).content().contains("<dt>Is C better than A?</dt>", "mine (3)");
        assertThat(Files.readString(directory.resolve("comparison.json"))).contains("\"baseline\" : \"mine\"");
        assertThat(out.toString()).hasLineCount(3).contains("wrote ");
    }

    @Test
    void oneLogIsNothingToCompare() {
        assertThat(run("compare", log.toString())).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("compare --help");
    }

    @Test
    void aMissingLogIsNamed() {
        String missing = folder.resolve("missing.jsonl").toString();

        assertThat(run("compare", log.toString(), missing)).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains(missing + ": no such file or directory");
        assertThat(out.toString()).isEmpty();
    }
}
