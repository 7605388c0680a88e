package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.report.ScaleReport;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Reads scale-test runs, analyses them and writes the report's two files. */
final class ScaleExample {

    private ScaleExample() {}

    static void run(Optional<Path> file, Optional<Path> directory, PrintWriter out) throws IOException {
        if (file.isEmpty()) {
            out.println("No --runs given: this is the bundled sample, not your data.\n");
        }
        ScaleRuns runs = file.isPresent() ? ScaleRuns.read(file.get()) : ScaleRuns.sample();
        ScaleReport report = ScaleReport.of(ScaleAnalysis.of(runs));
        String summary = report.toMarkdown();

        out.println(summary);
        OutputDirectory files = new OutputDirectory(directory.orElseGet(() -> beside(file)), out);
        files.write("SCALE_SUMMARY.md", summary);
        files.write("analysis.json", report.toJson());
    }

    private static Path beside(Optional<Path> file) {
        return file.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of("."));
    }
}
