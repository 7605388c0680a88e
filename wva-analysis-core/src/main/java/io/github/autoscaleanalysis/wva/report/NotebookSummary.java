package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.scaling.ReplicaRange;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/** The summary in the sections and the words of the reference notebook. */
final class NotebookSummary {

    private final Markdown text = new Markdown();
    private final WvaAnalysis analysis;

    private NotebookSummary(WvaAnalysis analysis) {
        this.analysis = analysis;
    }

    static String write(WvaAnalysis analysis, String experiment, Instant generated) {
        NotebookSummary summary = new NotebookSummary(analysis);
        summary.text
                .line("# WVA Model-Based Experiment Analysis")
                .line("**Experiment:** " + experiment)
                .line("**Generated:** " + Times.forPeople(generated))
                .line("---");
        summary.counts();
        summary.objectives();
        summary.text.line("## Prediction Accuracy");
        summary.accuracy(LatencyMetric.ITL);
        summary.accuracy(LatencyMetric.TTFT);
        summary.scaling();
        summary.files();
        return summary.text.toString();
    }

    private void counts() {
        text.line("## Summary Statistics")
                .item("**Total Predictions:** "
                        + analysis.alignment().predictions().size())
                .item("**Total Observations:** "
                        + analysis.alignment().observations().size())
                .item("**Aligned Pairs:** " + analysis.alignment().pairs().size())
                .item("**Scaling Decisions:** " + analysis.scaling().decisions())
                .item("**Log:** " + analysis.log().ledger())
                .end();
    }

    private void objectives() {
        SloCompliance slo = analysis.slo();
        text.line("## SLO Configuration");
        for (LatencyMetric metric : LatencyMetric.values()) {
            OptionalDouble target =
                    slo.objective().map(o -> o.targets().of(metric)).orElse(OptionalDouble.empty());
            text.item("**" + metric + " SLO:** " + Texts.plain(target, " ms"));
        }
        text.item("**Source:** " + Texts.source(slo.objective())).end();
        int pairs = analysis.alignment().pairs().size();
        long violated = slo.count(Verdict.VIOLATED);
        boolean judged = slo.objective().isPresent() && pairs > 0;
        text.item("**SLO Violations:** "
                        + (judged
                                ? violated + "/" + pairs + " (" + Texts.percent(violated, pairs) + ")"
                                : Texts.UNDEFINED))
                .end();
    }

    private void accuracy(LatencyMetric metric) {
        ErrorStatistics errors = analysis.accuracy().of(metric);
        text.line("### " + metric + " Predictions")
                .item("Mean Error: " + Texts.millis(errors.meanError()))
                .item("Abs Mean Error: " + Texts.millis(errors.meanAbsoluteError()))
                .item("Std Dev: " + Texts.millis(errors.standardDeviation()))
                .item("Min Error: " + Texts.millis(errors.minError()))
                .item("Max Error: " + Texts.millis(errors.maxError()))
                .item("Pairs: " + errors.count() + " (left out: " + errors.leftOut() + ")")
                .end();
    }

    private void scaling() {
        ScalingBehavior scaling = analysis.scaling();
        text.line("## Scaling Behavior");
        for (Map.Entry<ScalingAction, Long> action : scaling.actions().entrySet()) {
            long count = action.getValue();
            text.item(action.getKey() + ": " + count + " (" + Texts.percent(count, scaling.decisions()) + ")");
        }
        if (scaling.decisions() > 0) {
            text.end();
        }
        text.item("Replica Range: "
                        + scaling.currentReplicas().map(ReplicaRange::toString).orElse(Texts.UNDEFINED))
                .end();
    }

    private void files() {
        text.line("## Files Generated")
                .item("`processed_data.csv` - Aligned prediction-observation pairs")
                .item("`ANALYSIS_SUMMARY.md` - This summary")
                .item("`analysis.json` - Every figure at full precision");
    }
}
