package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.examples.plot.Gallery;
import io.github.autoscaleanalysis.examples.plot.ScalePlots;
import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.RunComparison;
import io.github.autoscaleanalysis.scale.report.ComparisonReport;
import io.github.autoscaleanalysis.scale.report.ScaleReport;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads scale-test runs, analyses them and writes the report's three files and the plots; and, where there is a baseline,
 * the comparison's three.
 */
final class ScaleExample {

    private ScaleExample() {}

    static void run(ScaleInput input, Optional<Path> baseline, Plots plots, Optional<Path> directory, PrintWriter out)
            throws IOException {
        ScaleRuns runs = input.read();
        Optional<ComparisonReport> comparison = Optional.empty();
        if (baseline.isPresent()) {
            comparison = Optional.of(ComparisonReport.of(RunComparison.of(runs, ScaleRuns.read(baseline.get()))));
        }
        ScaleAnalysis analysis = ScaleAnalysis.of(runs);
        ScaleReport report = ScaleReport.of(analysis);
        String summary = report.toMarkdown();

        out.println(summary);
        comparison.ifPresent(compared -> out.println(compared.toMarkdown()));
        OutputDirectory files = new OutputDirectory(directory.orElseGet(input::directory), out);
        files.write("SCALE_SUMMARY.md", summary);
        files.write("analysis.json", report.toJson());
        if (comparison.isPresent()) {
            files.write("comparison.md", comparison.get().toMarkdown());
            files.write("comparison.html", comparison.get().toHtml());
            files.write("comparison.json", comparison.get().toJson());
        }
        Gallery gallery = Gallery.EMPTY;
        try {
            gallery = plots.write(() -> ScalePlots.of(analysis), files);
        } finally {
            files.write("report.html", ScaleIllustrations.in(report, gallery).toHtml());
        }
    }

    /** The same of the bundled sample, said to be one. */
    static void sample(Plots plots, Optional<Path> directory, PrintWriter out) throws IOException {
        out.println("Neither --runs nor --dashboard given: this is the bundled sample, not your data.\n");
        run(ScaleInput.sample(), Optional.empty(), plots, directory, out);
    }
}
