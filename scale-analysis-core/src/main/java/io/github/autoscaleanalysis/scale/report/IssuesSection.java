package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.run.RunIssue;

/** What in the data could not be used, if anything. */
final class IssuesSection implements ReportSection {

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        if (!analysis.runs().issues().isEmpty()) {
            content.section("Issues");
            analysis.runs().issues().forEach(issue -> content.item(text(issue)));
        }
    }

    /** The issue without its source, which all have in common. */
    static String text(RunIssue issue) {
        return "run " + issue.index()
                + (issue.line().isPresent() ? ", line " + issue.line().getAsInt() : "")
                + issue.field().map(field -> ", " + field).orElse("") + ": " + issue.reason();
    }
}
