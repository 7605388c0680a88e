package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.scale.duration.Finding;
import io.github.autoscaleanalysis.scale.duration.Severity;
import java.util.Locale;

/** All findings with their severity. */
final class FindingsSection implements ReportSection {

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        if (analysis.findings().isEmpty()) {
            Cells.unavailable(content, "too few runs");
        }
        for (Finding finding : analysis.findings()) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            Text mark = finding.severity() == Severity.WARNING ? Text.strong(severity) : Text.of(severity);
            content.item(mark.and(": " + finding.text()));
        }
    }
}
