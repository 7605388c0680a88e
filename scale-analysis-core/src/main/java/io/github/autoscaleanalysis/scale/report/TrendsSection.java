package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.duration.Trend;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;

/** The lines of duration on each other figure. */
final class TrendsSection implements ReportSection {

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        Rows table = new Rows("metric")
                .figures("slope", "intercept", "from", "to", "runs")
                .words("note");
        for (Trend trend : analysis.trends().values()) {
            table.row(
                    trend.metric().key(),
                    fixed(trend.slope(), 6),
                    fixed(trend.intercept(), 4),
                    fixed(trend.from(), 0),
                    fixed(trend.to(), 0),
                    Long.toString(trend.count()),
                    trend.whyNoLine().map(UnfittableException::getMessage).orElse(""));
        }
        table.writeTo(content);
    }
}
