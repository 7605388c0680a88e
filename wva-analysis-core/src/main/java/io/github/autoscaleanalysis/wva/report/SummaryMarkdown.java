package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.scaling.ReplicaRange;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.slo.Objective;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The summary in the sections of the reference notebook. */
final class SummaryMarkdown {

    private static final String UNDEFINED = "n/a";

    private final StringBuilder text = new StringBuilder();
    private final WvaAnalysis analysis;

    private SummaryMarkdown(WvaAnalysis analysis) {
        this.analysis = analysis;
    }

    static String write(WvaAnalysis analysis, String experiment, Instant generated) {
        SummaryMarkdown summary = new SummaryMarkdown(analysis);
        summary.line("# WVA Model-Based Experiment Analysis")
                .line("**Experiment:** " + experiment)
                .line("**Generated:** " + Times.forPeople(generated))
                .line("---");
        summary.counts();
        summary.objectives();
        summary.line("## Prediction Accuracy");
        summary.accuracy(LatencyMetric.ITL);
        summary.accuracy(LatencyMetric.TTFT);
        summary.scaling();
        summary.files();
        return summary.text.toString();
    }

    private void counts() {
        line("## Summary Statistics")
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
        line("## SLO Configuration");
        for (LatencyMetric metric : LatencyMetric.values()) {
            OptionalDouble target =
                    slo.objective().map(o -> o.targets().of(metric)).orElse(OptionalDouble.empty());
            item("**" + metric + " SLO:** " + (target.isPresent() ? plain(target.getAsDouble()) + " ms" : UNDEFINED));
        }
        item("**Source:** " + source(slo.objective())).end();
        int pairs = analysis.alignment().pairs().size();
        long violated = slo.count(Verdict.VIOLATED);
        boolean judged = slo.objective().isPresent() && pairs > 0;
        item("**SLO Violations:** "
                        + (judged ? violated + "/" + pairs + " (" + percent(violated, pairs) + ")" : UNDEFINED))
                .end();
    }

    private static String source(Optional<Objective> objective) {
        return objective
                .map(o -> switch (o.source()) {
                    case FOUND_LINE -> "the log's first `Found SLO` line";
                    case SOLUTION_LINE -> "the log's solution lines";
                    case CALLER -> "the caller";
                    case NOTEBOOK_DEFAULT -> "the notebook's default, the log names no SLO";
                })
                .orElse("none, the log names no SLO");
    }

    private void accuracy(LatencyMetric metric) {
        ErrorStatistics errors = analysis.accuracy().of(metric);
        line("### " + metric + " Predictions")
                .item("Mean Error: " + millis(errors.meanError()))
                .item("Abs Mean Error: " + millis(errors.meanAbsoluteError()))
                .item("Std Dev: " + millis(errors.standardDeviation()))
                .item("Min Error: " + millis(errors.minError()))
                .item("Max Error: " + millis(errors.maxError()))
                .item("Pairs: " + errors.count() + " (left out: " + errors.leftOut() + ")")
                .end();
    }

    private void scaling() {
        ScalingBehavior scaling = analysis.scaling();
        line("## Scaling Behavior");
        for (Map.Entry<ScalingAction, Long> action : scaling.actions().entrySet()) {
            long count = action.getValue();
            item(action.getKey() + ": " + count + " (" + percent(count, scaling.decisions()) + ")");
        }
        if (scaling.decisions() > 0) {
            end();
        }
        item("Replica Range: "
                        + scaling.currentReplicas().map(ReplicaRange::toString).orElse(UNDEFINED))
                .end();
    }

    private void files() {
        line("## Files Generated")
                .item("`processed_data.csv` - Aligned prediction-observation pairs")
                .item("`ANALYSIS_SUMMARY.md` - This summary")
                .item("`analysis.json` - Every figure at full precision");
    }

    private SummaryMarkdown line(String line) {
        text.append(line).append("\n\n");
        return this;
    }

    private SummaryMarkdown item(String item) {
        text.append("- ").append(item).append('\n');
        return this;
    }

    private void end() {
        text.append('\n');
    }

    private static String millis(OptionalDouble value) {
        return value.isPresent() ? fixed(value.getAsDouble(), 2) + " ms" : UNDEFINED;
    }

    private static String percent(long part, long whole) {
        return fixed((double) part / whole * 100, 1) + "%";
    }

    private static String fixed(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
