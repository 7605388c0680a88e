package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaComparison;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.report.ComparisonReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Analyses controller logs by the same rules and puts them side by side. */
final class CompareExample {

    private CompareExample() {}

    static void run(
            List<WvaInput> inputs,
            WvaExample.Rules rules,
            ReadSettings settings,
            Optional<Path> directory,
            PrintWriter out)
            throws IOException {
        Map<String, WvaAnalysis> runs = new LinkedHashMap<>();
        for (WvaInput input : inputs) {
            WvaLog log = WvaLog.read(LogSource.of(input.file()), settings);
            runs.put(unused(input.name(), runs), rules.rules().analyze(log));
        }
        ComparisonReport report = ComparisonReport.of(WvaComparison.of(runs));
        if (directory.isEmpty()) {
            out.print(report.toMarkdown());
            return;
        }
        OutputDirectory files = new OutputDirectory(directory.get(), out);
        files.write("comparison.md", report.toMarkdown());
        files.write("comparison.html", report.toHtml());
        files.write("comparison.json", report.toJson());
    }

    /** Runs of the same name are told apart by a number. */
    private static String unused(String name, Map<String, WvaAnalysis> runs) {
        String unused = name;
        for (int i = 2; runs.containsKey(unused); i++) {
            unused = name + " (" + i + ')';
        }
        return unused;
    }
}
