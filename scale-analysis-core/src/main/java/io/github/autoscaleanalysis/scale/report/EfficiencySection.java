package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.EfficiencyRatio;

/** How long scenarios take for their size. */
final class EfficiencySection implements ReportSection {

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        if (analysis.efficiency().isEmpty()) {
            Cells.unavailable(content, ScenariosSection.NO_SCENARIOS);
            return;
        }
        Rows means = new Rows("scenario").figures("s/node", "s/1k edges", "s/observation", "mean min", "runs");
        Rows sums = new Rows("scenario").figures("s/node", "s/1k edges", "s/observation");
        for (Efficiency efficiency : analysis.efficiency()) {
            means.row(
                    efficiency.scenario(),
                    ratio(efficiency.secondsPerNode()),
                    ratio(efficiency.secondsPerThousandEdges()),
                    ratio(efficiency.secondsPerObservation()),
                    fixed(efficiency.meanDurationMinutes(), 2),
                    Long.toString(efficiency.secondsPerThousandEdges().count()));
            sums.row(
                    efficiency.scenario(),
                    fixed(efficiency.secondsPerNode().ratioOfSums(), 2),
                    fixed(efficiency.secondsPerThousandEdges().ratioOfSums(), 2),
                    fixed(efficiency.secondsPerObservation().ratioOfSums(), 2));
        }
        content.paragraph("Mean of the runs' ratios:");
        means.writeTo(content);
        content.paragraph("Ratio of the runs' sums:");
        sums.writeTo(content);
    }

    private static String ratio(EfficiencyRatio ratio) {
        String zero = ratio.zeroDenominators() == 0 ? "" : ", " + ratio.zeroDenominators() + " for 0";
        String left = ratio.leftOut() == 0 ? "" : " (" + ratio.leftOut() + " left out" + zero + ")";
        return fixed(ratio.mean(), 2) + left;
    }
}
