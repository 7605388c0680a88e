package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.examples.plot.Gallery;
import io.github.autoscaleanalysis.examples.plot.WvaPlots;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.log.LogIssue;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.report.WvaReport;
import io.github.autoscaleanalysis.wva.slo.MissingTarget;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reads a controller log, analyses it and writes the report's four files and the plots. */
final class WvaExample {

    /** The rules to analyse by. */
    enum Rules {
        DEFAULT,
        NOTEBOOK;

        WvaRules rules() {
            return switch (this) {
                case DEFAULT -> WvaRules.withDefaults();
                case NOTEBOOK -> WvaAnalysis.notebook().with(MissingTarget.NOTEBOOK_DEFAULT);
            };
        }
    }

    private static final int ISSUES_SHOWN = 5;

    private WvaExample() {}

    static void run(
            WvaInput input,
            Rules rules,
            Optional<Double> goal,
            Plots plots,
            ReadSettings settings,
            Optional<Path> directory,
            PrintWriter out)
            throws IOException {
        if (goal.filter(share -> !(share > 0 && share < 1)).isPresent()) {
            throw new WrongUsage("--goal " + goal.get() + " is not between 0 and 1");
        }
        WvaLog log = WvaLog.read(LogSource.of(input.file()), settings);
        WvaAnalysis analysis = rules.rules().analyze(log);
        WvaReport plain = WvaReport.of(analysis);
        WvaReport report = goal.map(plain::withGoal).orElse(plain);
        Instant generated = Clock.systemUTC().instant();
        String summary = report.toMarkdown(input.name(), generated);

        out.print(summary);
        printIssues(log, out);
        OutputDirectory files = new OutputDirectory(directory.orElse(input.directory()), out);
        out.println();
        files.write("processed_data.csv", report.toCsv());
        files.write("ANALYSIS_SUMMARY.md", summary);
        files.write("analysis.json", report.toJson());
        Gallery gallery = Gallery.EMPTY;
        try {
            gallery = plots.write(() -> WvaPlots.of(analysis), files);
        } finally {
            files.write("report.html", Illustrations.in(report, gallery).toHtml(input.name(), generated));
        }
    }

    private static void printIssues(WvaLog log, PrintWriter out) {
        if (log.issueCounts().isEmpty()) {
            return;
        }
        out.println("\nIssues in the log: " + log.issueCounts());
        for (LogIssue issue :
                log.issues().subList(0, Math.min(ISSUES_SHOWN, log.issues().size()))) {
            out.println("  " + issue);
        }
    }
}
