package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.duration.FindingKind;
import io.github.autoscaleanalysis.scale.duration.ScenarioStatistics;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;

/** What the runs of each scenario have in common. */
final class ScenariosSection implements ReportSection {

    /** Instead of what is said by scenario. */
    static final String NO_SCENARIOS = "no run names its scenario";

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        if (analysis.scenarios().isEmpty()) {
            Cells.unavailable(content, NO_SCENARIOS);
            return;
        }
        Rows table = new Rows("scenario")
                .figures("runs", "mean min", "std min", "mean blast radius", "mean edges", "mean observations");
        for (ScenarioStatistics scenario : analysis.scenarios()) {
            table.row(
                    scenario.scenario(),
                    Integer.toString(scenario.runs()),
                    fixed(scenario.durationMinutes().mean(), 2),
                    fixed(scenario.durationMinutes().standardDeviation(), 2),
                    fixed(scenario.mean(ScaleMetric.BLAST_RADIUS), 2),
                    fixed(scenario.mean(ScaleMetric.EDGES), 2),
                    fixed(scenario.mean(ScaleMetric.OBSERVATIONS), 2));
        }
        table.writeTo(content);
        FindingNotes.write(analysis, content, FindingKind.SLOWEST_SCENARIO, FindingKind.MOST_VARIABLE_SCENARIO);
    }
}
