package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.scale.duration.DurationChange;
import io.github.autoscaleanalysis.scale.duration.FindingKind;
import io.github.autoscaleanalysis.scale.duration.TimeTrend;
import java.util.List;

/** Whether runs became slower, and since when. */
final class OverTimeSection implements ReportSection {

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        TimeTrend trend = analysis.timeTrend();
        if (trend.basis().isEmpty()) {
            Cells.unavailable(content, "no run has a duration and a time");
            return;
        }
        String interval =
                trend.interval().map(ends -> ", 95 % " + Cells.range(ends, 4)).orElse("");
        content.paragraph(Text.of("Runs: " + trend.count() + " used, " + trend.leftOut()
                        + " left out for an absent duration or time")
                .andNewLine()
                .and("Theil–Sen slope: " + fixed(trend.slope(), 4) + " s a day" + interval
                        + " (positive = slower with time)")
                .andNewLine()
                .and("Mann–Kendall p: " + fixed(trend.test().pValue(), 4))
                .andNewLine()
                .and("Change points: "
                        + analysis.durationChanges()
                                .map(found -> Integer.toString(found.changes().size()))
                                .orElse("not searched for, too many runs")));
        analysis.durationChanges().ifPresent(found -> changes(found.changes(), content));
        FindingNotes.write(analysis, content, FindingKind.TIME_TREND, FindingKind.DURATION_CHANGE);
    }

    private static void changes(List<DurationChange> changes, Content content) {
        if (changes.isEmpty()) {
            return;
        }
        Rows table = new Rows("first run after").figures("run", "mean s before", "mean s after", "p");
        for (DurationChange change : changes) {
            table.row(
                    Cells.scenario(change.run()),
                    Integer.toString(change.index()),
                    fixed(change.secondsBefore(), 1),
                    fixed(change.secondsAfter(), 1),
                    fixed(change.pValue(), 4));
        }
        table.writeTo(content);
    }
}
