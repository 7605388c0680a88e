package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;

/** Each figure described by itself. */
final class SummarySection implements ReportSection {

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        Rows table = new Rows("").figures("count", "mean", "std", "min", "25%", "50%", "75%", "max");
        analysis.describe()
                .forEach((column, figures) -> table.row(
                        column,
                        Long.toString(figures.count()),
                        fixed(figures.mean(), 2),
                        fixed(figures.standardDeviation(), 2),
                        fixed(figures.min(), 2),
                        fixed(figures.lowerQuartile(), 2),
                        fixed(figures.median(), 2),
                        fixed(figures.upperQuartile(), 2),
                        fixed(figures.max(), 2)));
        table.writeTo(content);
    }
}
