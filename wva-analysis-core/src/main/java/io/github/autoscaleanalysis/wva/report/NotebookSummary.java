package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Document;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.scaling.ReplicaRange;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.slo.Objective;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.TargetSource;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The summary in the sections and the words of the reference notebook. */
final class NotebookSummary {

    private final Content text = new Content();
    private final WvaAnalysis analysis;

    private NotebookSummary(WvaAnalysis analysis) {
        this.analysis = analysis;
    }

    static Document of(WvaAnalysis analysis, Extras extras, String experiment, Instant generated) {
        NotebookSummary summary = new NotebookSummary(analysis);
        summary.text
                .paragraph(Texts.labelled("Experiment", experiment))
                .paragraph(Texts.labelled("Generated", Times.forPeople(generated)))
                .divider();
        CountsSection.write(summary.text, analysis);
        summary.objectives();
        summary.text.section("Prediction Accuracy");
        summary.accuracy(LatencyMetric.ITL);
        summary.accuracy(LatencyMetric.TTFT);
        summary.scaling();
        for (Part part : Part.values()) {
            extras.pictures(part).forEach(summary.text::add);
        }
        extras.sections().forEach(section -> section.write(analysis, summary.text));
        summary.files();
        return new Document("WVA Model-Based Experiment Analysis", summary.text.blocks());
    }

    private void objectives() {
        SloCompliance slo = analysis.slo();
        text.section("SLO Configuration");
        for (LatencyMetric metric : LatencyMetric.values()) {
            OptionalDouble target =
                    slo.objective().map(o -> o.targets().of(metric)).orElse(OptionalDouble.empty());
            text.item(Texts.labelled(metric + " SLO", Texts.plain(target, " ms")));
        }
        text.item(Text.strong("Source:").and(" ").and(source(slo.objective()))).endOfList();
        int pairs = analysis.alignment().pairs().size();
        long violated = slo.count(Verdict.VIOLATED);
        boolean judged = slo.objective().isPresent() && pairs > 0;
        text.item(Texts.labelled(
                        "SLO Violations",
                        judged
                                ? violated + "/" + pairs + " (" + Texts.percent(violated, pairs) + ")"
                                : Texts.UNDEFINED))
                .endOfList();
    }

    private void accuracy(LatencyMetric metric) {
        ErrorStatistics errors = analysis.accuracy().of(metric);
        text.part(metric + " Predictions")
                .item("Mean Error: " + Texts.millis(errors.meanError()))
                .item("Abs Mean Error: " + Texts.millis(errors.meanAbsoluteError()))
                .item("Std Dev: " + Texts.millis(errors.standardDeviation()))
                .item("Min Error: " + Texts.millis(errors.minError()))
                .item("Max Error: " + Texts.millis(errors.maxError()))
                .item("Pairs: " + errors.count() + " (left out: " + errors.leftOut() + ")")
                .endOfList();
    }

    private void scaling() {
        ScalingBehavior scaling = analysis.scaling();
        text.section("Scaling Behavior");
        for (Map.Entry<ScalingAction, Long> action : scaling.actions().entrySet()) {
            long count = action.getValue();
            text.item(action.getKey() + ": " + count + " (" + Texts.percent(count, scaling.decisions()) + ")");
        }
        if (scaling.decisions() > 0) {
            text.endOfList();
        }
        text.item("Replica Range: "
                        + scaling.currentReplicas().map(ReplicaRange::toString).orElse(Texts.UNDEFINED))
                .endOfList();
    }

    /** The notebook takes the first objective for everything. */
    private static Text source(Optional<Objective> objective) {
        if (objective.isEmpty()) {
            return Text.of("none, the log names no SLO");
        }
        TargetSource source = objective.get().source();
        return source == TargetSource.FOUND_LINE
                ? Text.of("the log's first ").andCode("Found SLO").and(" line")
                : Texts.source(source);
    }

    private void files() {
        text.section("Files Generated")
                .item(Text.code("processed_data.csv").and(" - Aligned prediction-observation pairs"))
                .item(Text.code("ANALYSIS_SUMMARY.md").and(" - This summary"))
                .item(Text.code("analysis.json").and(" - Every figure at full precision"));
    }
}
