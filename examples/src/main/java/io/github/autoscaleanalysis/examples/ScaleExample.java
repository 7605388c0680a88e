package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.report.ScaleReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Reads scale-test runs, analyses them and writes the report's two files. */
final class ScaleExample {

    private ScaleExample() {}

    static void run(ScaleInput input, Optional<Path> directory, PrintWriter out) throws IOException {
        ScaleReport report = ScaleReport.of(ScaleAnalysis.of(input.read()));
        String summary = report.toMarkdown();

        out.println(summary);
        OutputDirectory files = new OutputDirectory(directory.orElseGet(input::directory), out);
        files.write("SCALE_SUMMARY.md", summary);
        files.write("analysis.json", report.toJson());
    }

    /** The same of the bundled sample, said to be one. */
    static void sample(Optional<Path> directory, PrintWriter out) throws IOException {
        out.println("Neither --runs nor --dashboard given: this is the bundled sample, not your data.\n");
        run(ScaleInput.sample(), directory, out);
    }
}
